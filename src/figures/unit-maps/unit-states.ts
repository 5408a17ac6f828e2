import {
  type ArmFrame,
  type LayerProbe,
  UNIT_BLOCKED,
  UNIT_DEAD,
  UNIT_REVIVED,
  type UnitRow,
} from "../../experiment/session/frame.ts";

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
