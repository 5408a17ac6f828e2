import type { PlaneSetting } from "../../../../experiment/session/frame.ts";
import { drawPoints, type PointSet } from "../../../../figures/boundary/draw-points.ts";
import { prepareCanvas } from "../../../../figures/common/canvas.ts";
import { THEMES, type ThemeName } from "../../../../ui/tokens.ts";

/** Larger than on the maps: these are to be taken hold of. */
const RADIUS = 5;

/** Points on their way into the scenario, and which of them would train. */
export type DraftSet = PointSet & Pick<PlaneSetting, "train" | "test">;

/** Draws points on their way into the scenario: filled where they will train, hollow where they will test. */
export function paintDraft(
  canvas: HTMLCanvasElement,
  data: DraftSet | null,
  size: number,
  theme: ThemeName,
): void {
  const context = prepareCanvas(canvas, size, size);
  if (data === null) return;
  drawPoints(context, data, data.test, size, THEMES[theme], true, RADIUS);
  drawPoints(context, data, data.train, size, THEMES[theme], false, RADIUS);
}
