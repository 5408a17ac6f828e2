/** `[n]` a vector of n numbers; `[rows, columns]` a matrix stored row by row; `[1]` a scalar. */
export type Shape = readonly number[];

/** How many numbers a tensor of this shape holds. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const extent of shape) size *= extent;
  return size;
}

/** `[64, 2]`, as error messages print a shape. */
export function printShape(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

/**
 * The shape of A B: `[n, k] x [k, m]` gives `[n, m]`.
 * @throws if one of them is not a matrix, or the inner sizes differ.
 */
export function matmulShape(a: Shape, b: Shape): Shape {
  if (a.length !== 2 || b.length !== 2) {
    throw new Error(`matmul: expected two matrices, got ${printShape(a)} x ${printShape(b)}`);
  }
  if (a[1] !== b[0]) {
    throw new Error(`matmul: inner sizes differ, got ${printShape(a)} x ${printShape(b)}`);
  }
  return [a[0], b[1]];
}

/** @throws unless `value` is a positive whole number; `what` names it in the message. */
export function checkExtent(what: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new Error(`${what}: expected a positive whole number, got ${value}`);
  }
}
