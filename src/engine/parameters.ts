/** What tables (activations, initialisers, optimisers) say about one number that a word takes. */
export interface WordParameter {
  readonly name: string;
  readonly default: number;
  readonly low: number;
  readonly high: number;
}

/**
 * All parameters of a word: the given ones, then the defaults.
 * @throws if there are too many, or one is outside its range (NaN is).
 */
export function completeParameters(
  word: string,
  expected: readonly WordParameter[],
  given: readonly number[],
): number[] {
  if (given.length > expected.length) {
    throw new Error(`${word}: expected at most ${expected.length} parameters, got ${given.length}`);
  }
  return expected.map((parameter, i) => {
    const value = i < given.length ? given[i] : parameter.default;
    if (value >= parameter.low && value <= parameter.high) return value;
    throw new Error(
      `${word}: expected ${parameter.name} from ${parameter.low} to ${parameter.high}, got ${value}`,
    );
  });
}
