import type { Shown } from "../../state/frame-source.ts";
import { formatCount } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { probing } from "../probing/probing.ts";
import { hasMaxout, layerCounts, pieceCounts } from "./geometry.ts";

/** Dead units of each arm, and the pieces that a maxout never selects; by layer in the table. */
export function describeDead(shown: Shown, arms: readonly ArmStyle[], text: FiguresText): Description {
  const { columns, summary, arm, armNone, armPieces } = text.dead;
  const counted = arms.map((_, i) => {
    const frame = shown.frame.arms[i] ?? { layers: [], rows: [] };
    return { units: layerCounts(frame), pieces: pieceCounts(frame) };
  });
  const parts = arms.flatMap((style, i) => {
    const name = armName(style, text);
    const { units, pieces } = counted[i];
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    const dead = arm(name, sum(units.map((layer) => layer.dead)), sum(units.map((layer) => layer.units)));
    const never = armPieces(
      name,
      sum(pieces.map((layer) => layer.never)),
      sum(pieces.map((layer) => layer.total)),
    );
    if (units.length + pieces.length === 0) return [armNone(name)];
    return [...(units.length > 0 ? [dead] : []), ...(pieces.length > 0 ? [never] : [])];
  });
  const withPieces = shown.frame.arms.some(hasMaxout);
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
      ...(withPieces ? [columns.pieces, text.dead.never] : []),
    ],
    rows: () => probing().deadTable(arms, counted, withPieces, text),
  };
}
