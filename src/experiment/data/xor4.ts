import { type Dataset, PLANE } from "./dataset.ts";

/** The four corners of the square: class 0 where the signs agree. All four train, and all four test. */
export function xor4(): Dataset {
  return {
    inputs: Float64Array.of(-1, -1, -1, 1, 1, 1, 1, -1),
    targets: Float64Array.of(0, 1, 0, 1),
    classes: 2,
    train: Uint32Array.of(0, 1, 2, 3),
    test: Uint32Array.of(0, 1, 2, 3),
    extent: PLANE,
    classNames: null,
    inputNames: null,
    leftOut: 0,
  };
}
