import type { LossKind } from "../../engine/index.ts";
import type { LossName } from "../scenario/types.ts";
import type { Samples } from "./task.ts";

/** What all arms of a session share. */
export interface ArmTask {
  readonly samples: Samples;
  readonly features: number;
  readonly outputs: number;
  readonly train: Uint32Array;
  readonly test: Uint32Array;
  readonly batch: number;
  readonly seed: number;
  readonly loss: {
    readonly name: LossName;
    readonly kind: LossKind;
    /** Null: the targets are numbers, and no answer is right or wrong. */
    readonly classes: number | null;
  };
}
