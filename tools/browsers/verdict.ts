import { countNumbers } from "./exact.ts";
import { faultsOf } from "./faults.ts";
import type { Run } from "./record.ts";

/** What became of one engine besides Node. */
export type Outcome = { readonly name: string } & (
  | { readonly kind: "ran"; readonly version: string; readonly runs: readonly Run[] }
  | { readonly kind: "skipped"; readonly why: string }
  | { readonly kind: "broken"; readonly version: string | null; readonly why: string }
);

export interface Verdict {
  readonly lines: readonly string[];
  readonly passed: boolean;
}

function numbersOf(runs: readonly Run[]): number {
  let sum = 0;
  for (const { data, history, arms } of runs)
    sum += countNumbers([data, ...arms, ...history.flatMap((sample) => sample.arms)]);
  return sum;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map(([name, version, result]) =>
    `${name.padEnd(widths[0])}  ${version.padEnd(widths[1])}  ${result}`.trimEnd(),
  );
}

/** Sentences that an engine may add below the table. */
const MOST_FAULTS = 20;

/** The table, the first differences and the verdict on the last line. Node's runs are the reference. */
export function verdict(version: string, reference: readonly Run[], outcomes: readonly Outcome[]): Verdict {
  const rows = [
    ["engine", "version", "result"],
    [
      "Node",
      version,
      `${reference.length} scenarios, ${numbersOf(reference)} numbers: what the others must equal`,
    ],
  ];
  const faults: string[] = [];
  let compared = 1;
  let bad = 0;
  for (const outcome of outcomes) {
    const { name } = outcome;
    if (outcome.kind === "skipped") rows.push([name, "-", `skipped: ${outcome.why}`]);
    else if (outcome.kind === "broken") {
      bad += 1;
      const [first, ...more] = outcome.why.split("\n");
      rows.push([name, outcome.version ?? "-", `FAILED: ${first}`]);
      if (more.length > 0) faults.push(`${name}: ${outcome.why}`);
    } else {
      compared += 1;
      const each = faultsOf(reference, outcome.runs);
      const equal = each.filter((one) => one.length === 0).length;
      const found = each.flat();
      if (found.length > 0) bad += 1;
      const said =
        found.length > 0 ? "equal, the others DIFFER" : `${numbersOf(outcome.runs)} numbers, equal`;
      rows.push([name, outcome.version, `${equal} of ${reference.length} scenarios, ${said}`]);
      faults.push(...found.slice(0, MOST_FAULTS).map((fault) => `${name}: ${fault}`));
      if (found.length > MOST_FAULTS) faults.push(`${name}: and ${found.length - MOST_FAULTS} more`);
    }
  }
  const passed = compared >= 2 && bad === 0 && reference.length > 0;
  const engines = `${compared} ${compared === 1 ? "engine" : "engines"} compared`;
  const few = compared < 2 ? ["at least 2 are needed"] : [];
  const none = reference.length === 0 ? ["there is no scenario"] : [];
  const wrong = bad > 0 ? [`${bad} ${bad === 1 ? "differs or broke" : "differ or broke"}`] : [];
  const end = passed
    ? `${engines}, every bit the same`
    : `FAILED: ${[engines, ...few, ...none, ...wrong].join(", ")}`;
  return { lines: [...table(rows), ...faults, end], passed };
}
