/**
 * A generated data set without its noise: where sample `k` of class `label` lies, given two uniform draws of its
 * own. Unit scale: points lie in about [-1, 1] x [-1, 1].
 */
export interface Shape {
  readonly classes: number;
  /** @param k the sample's ordinal within its class */
  place(label: number, u: number, v: number, out: Point): void;
}

export interface Point {
  x1: number;
  x2: number;
}
