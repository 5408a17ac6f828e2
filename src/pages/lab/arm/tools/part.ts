import type { Stack } from "../../../../experiment/scenario/types.ts";
import type { Outcome, Room } from "./outcome.ts";

/** What every part of the tools gets. */
export interface ToolPart {
  readonly stack: Stack;
  readonly room: Room;
  /** Makes the edit, or says why it cannot be made. */
  readonly onAttempt: (outcome: Outcome) => void;
}
