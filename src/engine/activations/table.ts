import { abs } from "./abs.ts";
import type { Activation } from "./activation.ts";
import { celu } from "./celu.ts";
import { elu } from "./elu.ts";
import { gelu } from "./gelu.ts";
import { geluTanh } from "./gelu-tanh.ts";
import { hardSigmoid } from "./hard-sigmoid.ts";
import { identity } from "./identity.ts";
import { leaky } from "./leaky.ts";
import { mish } from "./mish.ts";
import { prelu } from "./prelu.ts";
import { relu } from "./relu.ts";
import { relu6 } from "./relu6.ts";
import { rrelu } from "./rrelu.ts";
import { scaledTanh } from "./scaled-tanh.ts";
import { selu } from "./selu.ts";
import { sigmoid } from "./sigmoid.ts";
import { silu } from "./silu.ts";
import { sine } from "./sine.ts";
import { softplus } from "./softplus.ts";
import { softsign } from "./softsign.ts";
import { step } from "./step.ts";
import { tanh } from "./tanh.ts";

const table = {
  identity,
  step,
  sigmoid,
  "hard-sigmoid": hardSigmoid,
  tanh,
  "scaled-tanh": scaledTanh,
  softsign,
  softplus,
  relu,
  relu6,
  leaky,
  prelu,
  rrelu,
  elu,
  selu,
  celu,
  gelu,
  "gelu-tanh": geluTanh,
  silu,
  mish,
  abs,
  sine,
};

export type ActivationName = keyof typeof table;

/** All activations by their word. A new one is its file, its import and its line above. */
export const ACTIVATIONS: Readonly<Record<ActivationName, Activation>> = table;

/** Whether a word names an activation. */
export function isActivationName(word: string): word is ActivationName {
  return Object.hasOwn(ACTIVATIONS, word);
}
