import { compareRuns, type Difference } from "./compare.ts";
import type { Run } from "./record.ts";

function place({ arm, step, quantity }: Difference): string {
  const where = arm === null ? [] : [`arm ${arm}`];
  const when = step === null ? [] : [`first at step ${step}`];
  return [...where, ...when, quantity].join(", ");
}

const sentence = (one: Difference) => `${place(one)}: ${one.expected} in Node, ${one.got} here`;

/** What one arm has, said briefly: where its history leaves Node's first, and its fingerprints if they differ. */
function armFaults(differences: readonly Difference[]): string[] {
  const first = differences.find((one) => one.step !== null) ?? differences[0];
  const print = differences.find((one) => one.quantity === "fingerprint");
  const told = print === undefined || print === first ? [first] : [first, print];
  return told.map(
    (one, i) =>
      sentence(one) + (i === 0 && differences.length > 1 ? ` (of ${differences.length} differences)` : ""),
  );
}

function scenarioFaults(name: string, expected: Run, runs: readonly Run[]): string[] {
  const got = runs.filter((run) => run.query === expected.query);
  if (got.length !== 1) return [`${name}: expected one result, got ${got.length}`];
  const differences = compareRuns(expected, got[0]);
  const arms = [...new Set(differences.map((one) => one.arm))];
  return arms.flatMap((arm) =>
    armFaults(differences.filter((one) => one.arm === arm)).map((fault) => `${name}, ${fault}`),
  );
}

/**
 * Where an engine's runs are not Node's: sentences, one list for each scenario, which is empty when every bit is the
 * same. Scenarios are told apart by their query.
 */
export function faultsOf(reference: readonly Run[], runs: readonly Run[]): string[][] {
  return reference.map((expected, i) =>
    scenarioFaults(`scenario ${i + 1} (${expected.query})`, expected, runs),
  );
}
