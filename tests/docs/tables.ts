import { ACTIVATIONS, type Activation, INITIALISERS, OPTIMISERS } from "../../src/engine/index.ts";
import { apply, defaults } from "../engine/support/activation.ts";

/** Six digits, an infinite number as `inf`. */
function printed(value: number): string {
  if (Number.isFinite(value)) return String(Number(value.toPrecision(6)));
  return value > 0 ? "inf" : "-inf";
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const header = (names: readonly string[]): string[] => [row(names), `|${"---|".repeat(names.length)}`];

type Numbers = readonly {
  readonly name: string;
  readonly default: number;
  readonly low: number;
  readonly high: number;
}[];

const numbersOf = (parameters: Numbers): string =>
  parameters
    .map((one) => `${one.name} ${printed(one.default)} (${printed(one.low)} to ${printed(one.high)})`)
    .join(", ");

function kinksOf(activation: Activation): string {
  const { slope } = apply(activation, activation.kinks);
  return activation.kinks.map((kink, i) => `${printed(slope[i])} at ${printed(kink)}`).join(", ");
}

/** What `docs/model.md` says about every activation, line by line. */
export function activationTable(): string[] {
  const rows = Object.entries(ACTIVATIONS).map(([word, activation]) => {
    const parameters = defaults(activation);
    return row([
      `\`${word}\``,
      `\`${activation.formula}\``,
      numbersOf(activation.parameters),
      activation.range.map(printed).join(" to "),
      printed(activation.largestSlope(parameters)),
      kinksOf(activation),
      printed(activation.initGain(parameters)),
    ]);
  });
  return [...header(["word", "f(z)", "numbers", "range", "slope", "slope at kinks", "gain"]), ...rows];
}

export function initialiserTable(): string[] {
  const rows = Object.entries(INITIALISERS).map(([word, { formula, parameters }]) =>
    row([`\`${word}\``, `\`${formula}\``, numbersOf(parameters)]),
  );
  return [...header(["word", "weight", "numbers"]), ...rows];
}

export function optimiserTable(): string[] {
  const rows = Object.entries(OPTIMISERS).map(([word, { formula, parameters }]) =>
    row([`\`${word}\``, `\`${formula}\``, numbersOf(parameters)]),
  );
  return [...header(["word", "one step", "numbers"]), ...rows];
}
