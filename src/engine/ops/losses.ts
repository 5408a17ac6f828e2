import type { Shape } from "../shape.ts";
import type { Node } from "../tape/node.ts";
import type { Tape } from "../tape/tape.ts";
import { logistic } from "./logistic.ts";
import { softmax } from "./softmax.ts";
import { squared } from "./squared.ts";

interface Loss {
  /** The shape of the targets for outputs of this shape. */
  targets(outputs: Shape): Shape;
  /** Records the mean loss, a scalar. */
  record(tape: Tape, outputs: Node, targets: Node): Node;
}

/** All losses: of a logit and a class, of logits and a class, of outputs and target values. */
export const LOSSES = {
  logistic: { targets: ([, columns]) => [columns], record: logistic },
  softmax: { targets: ([, columns]) => [columns], record: softmax },
  squared: { targets: (outputs) => outputs, record: squared },
} as const satisfies Record<string, Loss>;

export type LossKind = keyof typeof LOSSES;
