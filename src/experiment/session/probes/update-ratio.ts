import { norm } from "../../../engine/index.ts";

/**
 * ||after - before|| / ||before|| of one weight matrix (Frobenius norms); null where it was 0.
 * @param difference room for the update, as long as the matrix.
 */
export function updateRatio(
  before: Float64Array,
  after: Float64Array,
  difference: Float64Array,
): number | null {
  for (let i = 0; i < before.length; i++) difference[i] = after[i] - before[i];
  const weight = norm(before, 1, before.length);
  return weight > 0 ? norm(difference, 1, before.length) / weight : null;
}
