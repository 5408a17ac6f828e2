import { BOUNDARY_SIDE } from "../../experiment/session/frame.ts";
import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatPercent } from "../../ui/format.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { taskOf, winnerAt } from "./answers.ts";
import type { CreaseDescription } from "./crease-layer.ts";
import { className } from "./words.ts";

function countClass(rows: Uint32Array, targets: Float64Array, k: number): number {
  let count = 0;
  for (const row of rows) if (targets[row] === k) count++;
  return count;
}

/** Which class the net answers on how much of the plane, and the points of each class. */
export function describeBoundary(
  shown: Shown,
  arm: number,
  style: ArmStyle,
  text: FiguresText,
  creases: CreaseDescription | null = null,
): Description {
  const { setting, frame } = shown;
  const { columns, summary, share } = text.boundary;
  const head = [columns.class, columns.share, columns.training, columns.test];
  if (setting.features !== 2) return { summary: text.nothingYet, columns: head, rows: () => [] };
  const surface = frame.arms[arm]?.surface ?? null;
  const task = taskOf(setting);
  const pixels = BOUNDARY_SIDE * BOUNDARY_SIDE;
  const wins = new Array<number>(setting.classes).fill(0);
  if (surface !== null) {
    for (let i = 0; i < pixels; i++) {
      const winner = winnerAt(surface, i, task);
      if (winner !== null) wins[winner]++;
    }
  }
  const names = wins.map((_, k) => className(setting, k, text));
  const shares = wins.map((count) => (surface === null ? text.noValue : formatPercent(count / pixels)));
  return {
    summary:
      surface === null
        ? text.nothingYet
        : summary(
            armName(style, text),
            formatCount(frame.step),
            names.map((name, k) => share(name, shares[k])),
          ) + (creases?.sentence ?? ""),
    columns: [...head, ...(creases === null ? [] : [creases.column])],
    rows: () => [
      ...names.map((name, k) => [
        name,
        shares[k],
        formatCount(countClass(setting.train, setting.targets, k)),
        formatCount(countClass(setting.test, setting.targets, k)),
        ...(creases === null ? [] : [""]),
      ]),
      ...(creases?.rows ?? []).map(([name, segments]) => [name, "", "", "", segments]),
    ],
  };
}
