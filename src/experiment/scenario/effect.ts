import type { SharedKey } from "./keys.ts";
import type { DataName, Scenario } from "./types.ts";

const WITHOUT_EFFECT: Readonly<Partial<Record<DataName, readonly SharedKey[]>>> = {
  xor4: ["n", "noise", "split"],
  penguins: ["noise"],
};

/** The shared keys that change nothing with this data set. A link does not carry them. */
export function withoutEffect(data: DataName): readonly SharedKey[] {
  return WITHOUT_EFFECT[data] ?? [];
}

/** The same run, with the values of `from` for the keys that have no effect on it. */
export function withIdle(scenario: Scenario, from: Scenario): Scenario {
  const idle = withoutEffect(scenario.data).map((key) => [key, from[key]] as const);
  return { ...scenario, ...Object.fromEntries(idle) };
}
