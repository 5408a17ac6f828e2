import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatPercent } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { layerCounts } from "./geometry.ts";

/** Dead units of each arm; by layer in the table. */
export function describeDead(shown: Shown, arms: readonly ArmStyle[], text: FiguresText): Description {
  const { columns, summary, arm, armNone } = text.dead;
  const counted = arms.map((_, i) => layerCounts(shown.frame.arms[i] ?? { layers: [], rows: [] }));
  const parts = arms.map((style, i) => {
    const name = armName(style, text);
    if (counted[i].length === 0) return armNone(name);
    const total = (pick: "dead" | "units") => counted[i].reduce((sum, layer) => sum + layer[pick], 0);
    return arm(name, total("dead"), total("units"));
  });
  return {
    summary: summary(formatCount(shown.frame.step), parts),
    columns: [
      columns.arm,
      columns.layer,
      columns.units,
      columns.dead,
      columns.blocked,
      columns.revived,
      columns.sparsity,
    ],
    rows: () =>
      arms.flatMap((style, i) =>
        counted[i].map(({ name, units, dead, blocked, revived, sparsity }) => [
          armName(style, text),
          name,
          ...[units, dead, blocked, revived].map(formatCount),
          formatPercent(sparsity),
        ]),
      ),
  };
}
