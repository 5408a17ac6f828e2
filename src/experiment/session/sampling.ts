/**
 * Whether the history remembers `step`: every step to 100, multiples of 10 to 1,000, of 100 to 10,000, and so
 * on: at most 90 samples for every further factor of ten. A matter of the step alone, never of frames or time.
 */
export function isSampled(step: number): boolean {
  let spacing = 1;
  while (step > 100 * spacing) spacing *= 10;
  return step % spacing === 0;
}
