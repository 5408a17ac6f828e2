import { type ArmStyle, armName } from "../arm-style.ts";
import type { Box } from "../common/box.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";
import type { LayerAxis } from "../common/layer-axis.ts";
import { layerWords } from "../common/layer-words.ts";
import { armPlots, type ColumnCounts, deadColumns, mostUnits } from "./geometry.ts";

/** "1 dead, 2 revived of 8"; that no unit is dead is said, as of maxout's pieces that none is never selected. */
function countWords(counts: ColumnCounts, text: FiguresText): string {
  const { dead, never, units } = counts;
  const pieces = dead === 0 && never > 0;
  const parts = (["dead", "blocked", "revived"] as const)
    .filter((state) => counts[state] > 0 || (state === "dead" && !pieces))
    .map((state) => text.units.count(counts[state], text.units[state]));
  if (never > 0) parts.push(text.units.count(never, text.dead.never));
  return text.dead.reading(parts, String(units));
}

/** The columns of cells, each at the height of what is marked in it; an arm is a row, a layer a column. */
export function deadPlaces(
  counts: readonly (readonly ColumnCounts[])[],
  axis: LayerAxis,
  plot: Box,
  arms: readonly ArmStyle[],
  text: FiguresText,
): ProbePlace[] {
  const most = mostUnits(counts);
  const columns = deadColumns(counts, axis, plot);
  const plots = armPlots(arms.length, axis, plot);
  return counts.flatMap((layers, row) => {
    const own = columns.filter(({ arm }) => arm === row);
    return layers.map((layer, i): ProbePlace => {
      const marked = Math.min(layer.units, layer.dead + layer.blocked + layer.revived + layer.never);
      const words = () =>
        text.reading(armName(arms[row], text), layerWords(layer.name, text), countWords(layer, text));
      const x = own[i].x + own[i].width / 2;
      const { top, bottom } = plots[row];
      const y = bottom - (marked / most) * (bottom - top);
      return { x, y, column: axis.names.indexOf(layer.name), row, words };
    });
  });
}
