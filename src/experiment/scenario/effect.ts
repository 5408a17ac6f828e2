import type { DataName, Scenario } from "./types.ts";

type DataKey = "n" | "noise" | "split";

/** Keys that a data set does not look at. */
const WITHOUT_EFFECT: Readonly<Partial<Record<DataName, readonly DataKey[]>>> = {
  xor4: ["n", "noise", "split"],
  penguins: ["noise"],
};

/** The keys that change nothing with this data set. */
export function withoutEffect(data: DataName): readonly DataKey[] {
  return WITHOUT_EFFECT[data] ?? [];
}

/** Whether a shared setting changes anything with this data set. */
export function hasEffect(data: DataName, key: keyof Scenario): boolean {
  return withoutEffect(data).every((other) => other !== key);
}
