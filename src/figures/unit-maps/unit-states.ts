import {
  type ArmFrame,
  type LayerProbe,
  UNIT_BLOCKED,
  UNIT_DEAD,
  UNIT_REVIVED,
  type UnitRow,
} from "../../experiment/session/frame.ts";
import type { Family } from "../../ui/tokens.ts";
import { familyOf } from "../arm-style.ts";

/**
 * The family whose hue a row's tiles wear: that of the last activation, or maxout, among the items of the row, which
 * need not be one that has states.
 */
export function rowFamily(arm: Pick<ArmFrame, "layers" | "rows">, row: number): Family {
  const from = row === 0 ? 0 : arm.rows[row - 1].layer + 1;
  const families = arm.layers.slice(from, arm.rows[row].layer + 1).map(({ kind }) => familyOf(kind));
  return families.findLast((family) => family !== "none") ?? "none";
}

export type UnitState = "active" | "dead" | "blocked" | "revived";

/** The probe whose states mark a row's tiles; null for a row without an activation. */
export function rowProbe(arm: Pick<ArmFrame, "layers">, row: UnitRow): LayerProbe | null {
  return row.activation === null ? null : (arm.layers[row.activation] ?? null);
}

/** One word per unit. Dead says more than blocked, and either more than revived. */
export function unitState(probe: LayerProbe | null, unit: number): UnitState {
  const bits = probe?.states?.[unit] ?? 0;
  if (bits & UNIT_DEAD) return "dead";
  if (bits & UNIT_BLOCKED) return "blocked";
  return bits & UNIT_REVIVED ? "revived" : "active";
}

/** What the bar under a tile shows: bounded activations saturate, the others can only be silent. */
export function barOf(
  probe: LayerProbe | null,
): { kind: "saturated" | "silent"; shares: Float32Array } | null {
  if (probe === null) return null;
  if (probe.saturatedShare !== null) return { kind: "saturated", shares: probe.saturatedShare };
  return probe.silentShare === null ? null : { kind: "silent", shares: probe.silentShare };
}
