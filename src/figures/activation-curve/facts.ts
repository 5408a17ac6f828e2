import {
  ACTIVATIONS,
  type Activation,
  type ActivationName,
  completeParameters,
  isActivationName,
  type WordParameter,
} from "../../engine/index.ts";
import { evaluate } from "./evaluate.ts";

/** What the table knows about an activation, at given parameters. */
export interface ActivationFacts {
  readonly word: ActivationName;
  /** As the table writes it. */
  readonly formula: string;
  /** At the default parameters. */
  readonly range: readonly [low: number, high: number];
  readonly bounded: boolean;
  readonly largestSlope: number;
  /** Where it has no derivative, and the slope that is taken there. */
  readonly kinks: readonly { readonly at: number; readonly slope: number }[];
  readonly initGain: number;
  readonly parameters: readonly WordParameter[];
  readonly training: "learned" | "drawn" | null;
  readonly source: string | null;
}

/** Facts of a word of the table; null of any other. */
export function factsOf(word: string, parameters: readonly number[] = []): ActivationFacts | null {
  if (!isActivationName(word)) return null;
  const activation: Activation = ACTIVATIONS[word];
  const numbers = completeParameters(word, activation.parameters, parameters);
  const { slope } = evaluate(word, parameters, Float64Array.from(activation.kinks));
  return {
    word,
    formula: activation.formula,
    range: activation.range,
    bounded: activation.bounded,
    largestSlope: activation.largestSlope(numbers),
    kinks: activation.kinks.map((at, i) => ({ at, slope: slope[i] })),
    initGain: activation.initGain(numbers),
    parameters: activation.parameters,
    training: activation.training?.kind ?? null,
    source: activation.source,
  };
}
