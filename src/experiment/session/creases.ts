/** Where single units of a net bend over the shown plane. */
export interface Creases {
  /** Ends of each segment in the plane, [x1, x2] of the first and of the last: four numbers each. */
  readonly segments: Float64Array;
  /** Of each segment the index into the arm's layers of the activation or maxout, and its unit. Layers in order. */
  readonly layers: Uint32Array;
  readonly units: Uint32Array;
  /** How many layers have kinks; null where there is nothing to count. */
  readonly bending: number | null;
  /** The first so many of them are here, each with all its segments. */
  readonly drawn: number;
  /** Why nothing, or not all, is here: the net bends smoothly, is not finite, is too large, or its input is no plane. */
  readonly left: "smooth" | "not-finite" | "too-many" | "no-plane" | null;
}
