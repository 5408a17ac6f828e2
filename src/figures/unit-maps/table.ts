import type { ArmFrame, LayerProbe, UnitRow } from "../../experiment/session/frame.ts";
import { formatNumber, formatPercent, NO_VALUE } from "../../ui/format.ts";
import type { FiguresText } from "../common/description.ts";
import { rowProbe, unitState } from "./unit-states.ts";

/** One line per unit. Lowest and highest are known only where the row is in view and its maps are computed. */
function rowsOf({ name, units, ranges }: UnitRow, probe: LayerProbe | null, text: FiguresText): string[][] {
  const share = (shares: Float32Array | null | undefined, unit: number): string =>
    formatPercent(shares?.[unit] ?? null);
  return Array.from({ length: units }, (_, unit) => [
    name,
    String(unit + 1),
    probe === null ? NO_VALUE : text.units[unitState(probe, unit)],
    formatNumber(ranges?.[2 * unit] ?? null),
    formatNumber(ranges?.[2 * unit + 1] ?? null),
    share(probe?.saturatedShare, unit),
    share(probe?.silentShare, unit),
  ]);
}

/** The table of an arm's units. */
export function unitTable(frame: ArmFrame, text: FiguresText): string[][] {
  return frame.rows.flatMap((row) => rowsOf(row, rowProbe(frame, row), text));
}
