/** Share of an activation's outputs that are exactly zero. */
export function sparsity(outputs: Float64Array): number {
  let zeros = 0;
  for (let i = 0; i < outputs.length; i++) zeros += outputs[i] === 0 ? 1 : 0;
  return zeros / outputs.length;
}
