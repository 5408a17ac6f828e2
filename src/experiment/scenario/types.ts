/** The words of the notation as data. A Scenario decides a run completely: equal scenarios give equal bits. */

/** One item of a stack, as written: repetitions are kept, `expand` unrolls them. */
export type StackItem =
  | { readonly kind: "linear"; readonly units: number }
  | { readonly kind: "activation"; readonly name: string; readonly parameters: readonly number[] }
  | { readonly kind: "batchnorm" }
  | { readonly kind: "dropout"; readonly rate: number }
  | { readonly kind: "maxout"; readonly units: number; readonly pieces: number }
  | { readonly kind: "skip"; readonly items: Stack }
  | { readonly kind: "repeat"; readonly times: number; readonly items: Stack };

export type Stack = readonly StackItem[];

/** A word with optional numbers: `glorot`, `glorot:4`, `sgd:0.9`. */
export interface Named {
  readonly name: string;
  readonly parameters: readonly number[];
}

/** `rate` applies from `step` on; the first entry has step 0 and steps strictly increase. */
export interface RateChange {
  readonly rate: number;
  readonly step: number;
}

export interface Arm {
  readonly net: Stack;
  readonly init: Named;
  readonly opt: Named;
  readonly lr: readonly RateChange[];
  readonly l1: number;
  readonly l2: number;
  readonly sparse: number;
}

export const ARM_IDS = ["a", "b", "c", "d"] as const;
export type ArmId = (typeof ARM_IDS)[number];

export const DATA_NAMES = [
  "circle",
  "xor",
  "xor4",
  "checker",
  "gauss",
  "line",
  "spiral",
  "moons",
  "rings",
  "penguins",
  "points",
  "csv",
  "sine",
  "step",
  "bump",
  "abs",
  "drawn",
] as const;
export type DataName = (typeof DATA_NAMES)[number];

/**
 * `cross-entropy` is the logistic loss for two classes (one logit) and softmax cross-entropy for more. Where there are
 * no classes the loss is squared whatever is said.
 */
export const LOSS_NAMES = ["cross-entropy", "squared"] as const;
export type LossName = (typeof LOSS_NAMES)[number];

/** A point that the reader has placed; the first class has the label 0. */
export interface OwnPoint {
  readonly x1: number;
  readonly x2: number;
  readonly label: number;
}

/** A table that the reader has brought: two numbers and a class in each row, as they were given. */
export interface OwnTable {
  readonly rows: readonly OwnPoint[];
  /** Null: the table had no header. */
  readonly inputNames: readonly [string, string] | null;
  /** One for each class, at least two. */
  readonly classNames: readonly string[];
}

export interface Scenario {
  readonly version: 1;
  readonly data: DataName;
  /** Samples wanted, training and test together; a data set with fewer gives what it has (see sample-count.ts). */
  readonly n: number;
  readonly noise: number;
  /** Share of the samples that is used for training. */
  readonly split: number;
  readonly batch: number;
  readonly loss: LossName;
  /**
   * What data=points trains on: at least two classes; of data=drawn the knots of its curve, x in x1 and y in x2, all of
   * the first class. Another data set does not use them; then there may be none.
   */
  readonly points: readonly OwnPoint[];
  /** What data=csv trains on. Another data set does not use it; then it may be null. */
  readonly csv: OwnTable | null;
  /** Arm a first; index i is ARM_IDS[i]. 1 to 4 arms, each stored in full. */
  readonly arms: readonly Arm[];
  readonly seed: number;
  /** The step at which the scenario is shown. */
  readonly at: number;
}

/** A correction that a reader must see: which key, what was given, what is used instead. */
export interface Notice {
  readonly key: string;
  readonly given: string;
  readonly used: string;
  /** A code that the dictionaries translate; `detail` holds what the sentence needs (limits, positions, names). */
  readonly why: NoticeReason;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export type NoticeReason =
  | "unknown-key"
  | "duplicate-key"
  | "newer-version"
  | "broken-encoding"
  | "too-long"
  | "syntax"
  | "unknown-word"
  | "duplicate-word"
  | "not-a-number"
  | "below-limit"
  | "above-limit"
  | "copy-refused"
  | "arms-closed-up"
  | "uncontrolled"
  | "too-costly"
  | "no-effect"
  | "points-unread"
  | "points-moved"
  | "points-too-few"
  | "knots-too-few"
  | "kept-elsewhere"
  | "not-carried"
  | "not-kept";

/** The figures that stand in the Lab's rail, and those that are there when asked for. */
export const RAIL_FIGURES = ["loss", "gradient", "dead"] as const;
export const MORE_FIGURES = [
  "saturation",
  "sparsity",
  "spread",
  "distribution",
  "pieces",
  "update",
  "weights",
  "accuracy",
  "gradient-map",
  "units-time",
  "units",
  "point",
  "unit",
  "collapse",
] as const;
export type MoreFigureName = (typeof MORE_FIGURES)[number];

/** The figures that `show` may name. */
export const FIGURE_NAMES = [...RAIL_FIGURES, ...MORE_FIGURES] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** What the address decides about the page and not about the run. */
export interface View {
  /**
   * At most MAX_SHOWN figures, each once, the first one first: those of present mode beside the boundaries. The ones
   * among MORE_FIGURES are open in the Lab too, where a reader may open more than a link names.
   */
  readonly show: readonly FigureName[];
  readonly theme: "auto" | "light" | "dark";
  readonly mode: "edit" | "present";
}
