import type { SharedKey } from "./keys.ts";
import { ownKeyOf } from "./own-data.ts";
import type { DataName, Scenario } from "./types.ts";

const WITHOUT_EFFECT: Readonly<Partial<Record<DataName, readonly SharedKey[]>>> = {
  xor4: ["n", "noise", "split"],
  penguins: ["noise"],
  points: ["noise"],
  csv: ["noise"],
  sine: ["loss"],
  step: ["loss"],
  bump: ["loss"],
  abs: ["loss"],
  drawn: ["loss"],
};

/** The shared keys that change nothing with this data set. A link does not carry them. */
export function withoutEffect(data: DataName): readonly SharedKey[] {
  const own = ownKeyOf(data);
  const others = (["points", "csv"] as const).filter((key) => key !== own);
  return [...(WITHOUT_EFFECT[data] ?? []), ...others];
}

/** The same run, with the values of `from` for the keys that have no effect on it. */
export function withIdle(scenario: Scenario, from: Scenario): Scenario {
  const idle = withoutEffect(scenario.data).map((key) => [key, from[key]] as const);
  return { ...scenario, ...Object.fromEntries(idle) };
}
