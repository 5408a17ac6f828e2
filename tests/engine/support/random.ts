/** A small generator for test data, independent of the engine's own: mulberry32, numbers in (-1, 1). */
export function testNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
  };
}

export function filled(count: number, next: () => number): Float64Array {
  return Float64Array.from({ length: count }, next);
}
