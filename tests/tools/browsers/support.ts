import type { Run } from "../../../tools/browsers/record.ts";
import { runInNode } from "../../../tools/browsers/run-in-node.ts";

export const QUERIES = [
  "v=1&n=20&net=3,relu&net.b=3,tanh&at=20&seed=1",
  "v=1&n=20&net=2,sigmoid&at=15&seed=2",
];

/** Two small scenarios as Node computes them. */
export const REFERENCE: readonly Run[] = QUERIES.map(runInNode);

/** What stands at a path like `0.history.7.step`. */
export function at(runs: readonly Run[], path: string): unknown {
  let value: unknown = runs;
  for (const key of path.split(".")) value = (value as Record<string, unknown>)[key];
  return value;
}

/** The same runs with another value at each path, as a faulty engine would give them; undefined removes it. */
export function changed(changes: Readonly<Record<string, unknown>>): Run[] {
  const runs = structuredClone(REFERENCE) as Run[];
  for (const [path, value] of Object.entries(changes)) {
    const end = path.lastIndexOf(".");
    const holder = at(runs, path.slice(0, end)) as Record<string, unknown>;
    const key = path.slice(end + 1);
    if (!(key in holder)) throw new Error(`${path} is not there`);
    if (value === undefined) delete holder[key];
    else holder[key] = value;
  }
  return runs;
}
