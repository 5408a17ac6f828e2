import type { DataName, Scenario } from "./types.ts";

const WITHOUT_EFFECT: Readonly<Partial<Record<DataName, readonly (keyof Scenario)[]>>> = {
  xor4: ["n", "noise", "split"],
  penguins: ["noise"],
};

/** The shared keys that change nothing with this data set. */
export function withoutEffect(data: DataName): readonly (keyof Scenario)[] {
  return WITHOUT_EFFECT[data] ?? [];
}
