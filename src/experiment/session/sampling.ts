/**
 * Whether the history remembers `step`: every step to 100, multiples of 10 to 1,000, of 100 to 10,000, and so
 * on: at most 90 samples for every further factor of ten. A matter of the step alone, never of frames or time.
 */
export function isSampled(step: number): boolean {
  return step % spacingAt(step) === 0;
}

/** Distance of the sampled steps on the way to `step`. */
function spacingAt(step: number): number {
  let spacing = 1;
  while (step > 100 * spacing) spacing *= 10;
  return spacing;
}

/** The first sampled step after `step`. */
export function nextSample(step: number): number {
  const spacing = spacingAt(step + 1);
  return (Math.floor(step / spacing) + 1) * spacing;
}

/** The last sampled step before `step`, 0 at the least. */
export function previousSample(step: number): number {
  const spacing = spacingAt(step);
  return Math.max(0, Math.floor((step - 1) / spacing) * spacing);
}
