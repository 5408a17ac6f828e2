import { fitParameters, fitUnits, layerUnits, parameterCount } from "./counts.ts";
import { MAX_LAYER_UNITS, MAX_PARAMETERS } from "./limits.ts";
import { type TaskShape, taskOf } from "./tasks.ts";
import type { Scenario, Stack } from "./types.ts";

/** A limit that all arms share: how much of it a net takes, and how a net is cut to a part of it. */
export interface SharedLimit {
  readonly what: string;
  readonly limit: number;
  /** What every net takes however much is cut. */
  readonly least: number;
  of(net: Stack): number;
  cut(net: Stack, most: number): Stack;
}

export function sharedLimits({ inputs, outputs }: TaskShape): readonly SharedLimit[] {
  return [
    {
      what: "parameters",
      limit: MAX_PARAMETERS,
      least: (inputs + 1) * outputs,
      of: (net) => parameterCount(net, inputs, outputs),
      cut: (net, most) => fitParameters(net, inputs, outputs, most),
    },
    {
      what: "layer-units",
      limit: MAX_LAYER_UNITS,
      least: 0,
      of: (net) => layerUnits(net, inputs),
      cut: (net, most) => fitUnits(net, inputs, most),
    },
  ];
}

/** A limit that arms pass together. */
export interface Excess extends Pick<SharedLimit, "what" | "limit"> {
  /** What all of them take. */
  readonly asked: number;
}

/** The first limit that a scenario's arms pass together; null if they are within all. */
export function excessOf(scenario: Scenario): Excess | null {
  for (const { what, limit, of } of sharedLimits(taskOf(scenario))) {
    const asked = scenario.arms.reduce((sum, { net }) => sum + of(net), 0);
    if (asked > limit) return { what, limit, asked };
  }
  return null;
}
