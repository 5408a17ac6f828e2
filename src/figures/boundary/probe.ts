import { BOUNDARY_SIDE, type PlaneSetting } from "../../experiment/session/frame.ts";
import { formatNumber, formatPercent } from "../../ui/format.ts";
import type { FiguresText } from "../common/description.ts";
import { answerAt, taskOf } from "./answers.ts";
import { pixelCentre } from "./geometry.ts";
import { axisNames, className } from "./words.ts";

/** A pixel of the map: the probe says exactly what the map shows there, nothing between pixels. */
export interface Pixel {
  readonly column: number;
  readonly row: number;
}

const LAST = BOUNDARY_SIDE - 1;
const clampIndex = (value: number): number => Math.min(LAST, Math.max(0, value));

export const MIDDLE: Pixel = { column: BOUNDARY_SIDE / 2, row: BOUNDARY_SIDE / 2 };

/** The pixel under a point of a picture `size` px wide. */
export function pixelUnder(x: number, y: number, size: number): Pixel {
  const index = (at: number) => clampIndex(Math.floor((at / size) * BOUNDARY_SIDE));
  return { column: index(x), row: index(y) };
}

/** Where a key leads from `pixel`; null when the key is not the probe's. */
export function movePixel(pixel: Pixel, key: string, far: boolean): Pixel | null {
  const step = far ? 10 : 1;
  const move = (columns: number, rows: number): Pixel => ({
    column: clampIndex(pixel.column + columns * step),
    row: clampIndex(pixel.row + rows * step),
  });
  if (key === "ArrowLeft") return move(-1, 0);
  if (key === "ArrowRight") return move(1, 0);
  if (key === "ArrowUp") return move(0, -1);
  if (key === "ArrowDown") return move(0, 1);
  return key === "Home" ? MIDDLE : null;
}

/** Always two decimals: pixels are coarser, and the words do not jitter. */
const coordinate = (value: number): string => value.toFixed(2).replace("-", "\u2212");

/** "x₁ 0.21, x₂ −0.40: output 1.32, class B 78.9 %". */
export function readPixel(
  setting: PlaneSetting,
  surface: Float32Array | null,
  { column, row }: Pixel,
  text: FiguresText,
): string {
  const [x1, x2] = pixelCentre(setting.extent, column, row);
  const [name1, name2] = axisNames(setting, text);
  return text.boundary.reading(name1, coordinate(x1), name2, coordinate(x2), answerWords());

  function answerWords(): string {
    const index = row * BOUNDARY_SIDE + column;
    const answer = surface === null ? null : answerAt(surface, index, taskOf(setting));
    if (surface === null || answer === null) return text.noValue;
    const name = className(setting, answer.winner, text);
    if (setting.classes === 2) {
      return text.boundary.twoClasses(formatNumber(surface[index]), name, formatPercent(answer.share));
    }
    const output = surface[answer.winner * BOUNDARY_SIDE * BOUNDARY_SIDE + index];
    return setting.loss === "squared"
      ? text.boundary.squaredMany(name, formatNumber(output))
      : text.boundary.manyClasses(name, formatPercent(answer.share));
  }
}
