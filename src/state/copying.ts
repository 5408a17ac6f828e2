import { copyArm } from "./edits.ts";
import type { Lab } from "./lab.ts";
import { refusalOfCopy, withoutRefusal } from "./refused-copy.ts";

/** A copy of an arm, right behind it, or word of why there is none. @returns whether there is. */
export function copyOrRefuse(lab: Lab, arm: number): boolean {
  const { scenario, notices } = lab.scenario.getState();
  const refusal = refusalOfCopy(scenario, arm);
  if (refusal === null) lab.edit(copyArm(arm));
  else lab.scenario.setState({ notices: [...withoutRefusal(notices), refusal] });
  return refusal === null;
}
