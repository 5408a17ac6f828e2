import type { Shown } from "../../state/frame-source.ts";
import { formatCount } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { probing } from "../probing/probing.ts";
import { rowProbe, type UnitState, unitState } from "./unit-states.ts";

const STATES: readonly UnitState[] = ["active", "dead", "blocked", "revived"];

/** How many units are in which state; the table has every unit. Linear units have no state: they count as none. */
export function describeUnits(shown: Shown, arm: number, style: ArmStyle, text: FiguresText): Description {
  const frame = shown.frame.arms[arm];
  const { columns } = text.units;
  const head = [
    columns.layer,
    columns.unit,
    columns.state,
    columns.low,
    columns.high,
    columns.saturated,
    columns.silent,
  ];
  if (frame === undefined) return { summary: text.nothingYet, columns: head, rows: () => [] };
  const counts: Record<UnitState, number> = { active: 0, dead: 0, blocked: 0, revived: 0 };
  let units = 0;
  let stateless = 0;
  for (const row of frame.rows) {
    const probe = rowProbe(frame, row);
    units += row.units;
    if (probe === null) {
      stateless += row.units;
      continue;
    }
    for (let unit = 0; unit < row.units; unit++) counts[unitState(probe, unit)]++;
  }
  const parts = STATES.filter((state) => counts[state] > 0 || state === "dead").map((state) =>
    text.units.count(counts[state], text.units[state]),
  );
  const summary = (): string => {
    const [name, step] = [armName(style, text), formatCount(shown.frame.step)];
    if (units === 0) return text.units.noUnits(name, step);
    if (stateless === units) return text.units.noActivation(name, step, units);
    const without = stateless === 0 ? [] : [text.units.without(stateless)];
    return text.units.summary(name, step, units, [...parts, ...without]);
  };
  return {
    summary: summary(),
    columns: head,
    rows: () => probing().unitTable(frame, text),
  };
}
