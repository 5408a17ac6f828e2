import { parameterCount } from "../../../../experiment/scenario/counts.ts";
import { MAX_PARAMETERS, MAX_QUERY_LENGTH } from "../../../../experiment/scenario/limits.ts";
import { printQuery } from "../../../../experiment/scenario/print-query.ts";
import { taskOf } from "../../../../experiment/scenario/tasks.ts";
import type { Scenario } from "../../../../experiment/scenario/types.ts";
import type { Room } from "./outcome.ts";

/** Of a link, kept for the keys of the view and for a step of six digits. */
const MARGIN = 80;

/** What the scenario's other arms leave to one of them. */
export function roomOf(scenario: Scenario, arm: number): Room {
  const { inputs, outputs } = taskOf(scenario);
  const others = scenario.arms.filter((_, i) => i !== arm);
  const taken = others.reduce((sum, { net }) => sum + parameterCount(net, inputs, outputs), 0);
  const empty = scenario.arms.map((one, i) => (i === arm ? { ...one, net: [] } : one));
  return {
    inputs,
    outputs,
    parameters: MAX_PARAMETERS - taken,
    characters: MAX_QUERY_LENGTH - MARGIN - printQuery({ ...scenario, arms: empty }).length,
  };
}
