/** A new learning rate, the letters of the arms that have it, and the step from which on. */
export interface RateChangeText {
  readonly letters: readonly string[];
  readonly rate: string;
  readonly step: string;
}

function rateChange({ letters, rate, step }: RateChangeText): string {
  const arms = letters.length === 1 ? "arm" : `arms ${letters.slice(0, -1).join(", ")} and`;
  return `The learning rate of ${arms} ${letters.at(-1)} is ${rate} from step ${step} on.`;
}

/** Words of the marks where learning rates change. */
export const rates = {
  note: "a learning rate changed",
  /** `lr` as in the settings and the notation. */
  label: (changes: readonly string[]) => `lr ${changes.join(", ")}`,
  /** After another sentence, or an empty one. */
  sentences: (before: string, changes: readonly RateChangeText[]) =>
    [before, ...changes.map(rateChange)].filter((sentence) => sentence !== "").join(" "),
};
