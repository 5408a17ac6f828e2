/** The binary van der Corput sequence: k's bits mirrored behind the point, in [0, 1). */
export function vanDerCorput(k: number): number {
  let result = 0;
  let digit = 0.5;
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result += digit;
    digit /= 2;
  }
  return result;
}

/**
 * Divides samples into training and test rows. Sample k of a class trains iff vanDerCorput(k) < split: so the
 * classes keep their balance, a larger split keeps the training rows of a smaller one, and a larger n keeps the
 * division of a smaller one.
 */
export function divide(
  targets: Float64Array,
  classes: number,
  split: number,
): { train: Uint32Array; test: Uint32Array } {
  const seen = new Array<number>(classes).fill(0);
  const train: number[] = [];
  const test: number[] = [];
  for (let row = 0; row < targets.length; row++) {
    const label = targets[row];
    const chosen = vanDerCorput(seen[label]) < split ? train : test;
    chosen.push(row);
    seen[label] += 1;
  }
  return { train: Uint32Array.from(train), test: Uint32Array.from(test) };
}
