/** A generated data set without its noise, in unit scale: points lie in about [-1, 1] x [-1, 1]. */
export interface Shape {
  readonly classes: number;
  /**
   * The standard deviation that noise 1 stands for: about the distance between neighbouring classes, so that the
   * same noise makes every data set about as hard.
   */
  readonly grain: number;
  /** Writes where a sample of class `label` lies, from two uniform draws of its own. */
  place(label: number, u: number, v: number, out: Point): void;
}

export interface Point {
  x1: number;
  x2: number;
}
