const quoted = (given: string): string => (given === "" ? "nothing" : `“${given}”`);
const arms = (letters: readonly string[]): string =>
  letters.length === 1
    ? `arm ${letters[0]}`
    : `arms ${letters.slice(0, -1).join(", ")} and ${letters.at(-1)}`;

/** Words of the panel that sends a run to a step or until a score: loaded with it. */
export const goTo = {
  step: "Step",
  go: "Go",
  goTitle: "Go there as fast as it trains",
  play: "Play to it",
  stepInvalid: (from: string, to: string, given: string) =>
    `Step: expected a whole number from ${from} to ${to}, got ${quoted(given)}.`,
  link: (step: string) => `A link to this comparison opens at step ${step} at most.`,
  until: "Run until",
  what: "What",
  scores: {
    "train loss": "training loss",
    "test loss": "test loss",
    "train accuracy": "training accuracy",
    "test accuracy": "test accuracy",
  },
  below: "is below",
  above: "is above, in %",
  of: "of",
  arms: { every: "every arm", any: "one arm" },
  run: "Run",
  lossInvalid: (given: string) => `Loss: expected a number above 0, got ${quoted(given)}.`,
  accuracyInvalid: (given: string) =>
    `Accuracy: expected a percentage from 0 to below 100, got ${quoted(given)}.`,
  sampled:
    "Asked at the steps that the curves remember: each to 100, every 10th to 1,000, every 100th to 10,000 and so on.",
  close: "Close",
  stopped: {
    at: (step: string) => `Stopped at step ${step}.`,
    met: (step: string, what: string) => `Stopped at step ${step}: ${what}.`,
    loss: (score: string, letters: readonly string[], value: string) =>
      `the ${score} of ${arms(letters)} is below ${value}`,
    accuracy: (score: string, letters: readonly string[], value: string) =>
      `the ${score} of ${arms(letters)} is above ${value}`,
    diverged: (step: string, letters: readonly string[]) =>
      `Stopped at step ${step}: ${arms(letters)} ${letters.length === 1 ? "has" : "have"} diverged and will not get there.`,
    limit: (step: string) => `Stopped at step ${step}, the last one, before it was reached.`,
  },
};
