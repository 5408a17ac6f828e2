import { armKey } from "../experiment/scenario/keys.ts";
import { excessOf } from "../experiment/scenario/shared-limits.ts";
import { ARM_IDS, type Notice, type Scenario } from "../experiment/scenario/types.ts";
import { copyArm } from "./edits.ts";

/** Why an arm is not copied: the arms would pass a limit together, and a copy that is cut is none. Null if it may be. */
export function refusalOfCopy(scenario: Scenario, arm: number): Notice | null {
  const excess = excessOf(copyArm(arm)(scenario));
  if (excess === null) return null;
  const { what, limit, asked } = excess;
  const key = armKey("net", ARM_IDS[arm]);
  return { key, given: String(asked), used: "", why: "copy-refused", detail: { what, limit } };
}

/** The notices without that of a copy: it speaks of the arms as they were. */
export function withoutRefusal(notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(({ why }) => why !== "copy-refused");
}
