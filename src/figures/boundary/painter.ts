import { BOUNDARY_SIDE, type PlaneSetting } from "../../experiment/session/frame.ts";
import { THEMES, type ThemeName, type Tokens } from "../../ui/tokens.ts";
import { context2d, offscreen, prepareCanvas } from "../common/canvas.ts";
import { taskOf } from "./answers.ts";
import { classRamps, writeColours } from "./colour-map.ts";
import { drawPoints } from "./draw-points.ts";
import { boundaryLines, type Point } from "./geometry.ts";

const BOUNDARY_WIDTH = 1.4;
/** Light about the boundary where it runs among other lines. */
const BOUNDARY_HALO = 4;

/** Draws other lines, over the colours and under the boundary. */
export type Under = (context: CanvasRenderingContext2D, size: number, tokens: Tokens) => void;

/** What decides how a map looks, apart from the frame. */
export interface MapLook {
  readonly size: number;
  readonly theme: ThemeName;
  readonly showTrain: boolean;
  readonly showTest: boolean;
}

function strokeLines(
  context: CanvasRenderingContext2D,
  lines: readonly (readonly Point[])[],
  scale: number,
  colour: string,
  width = BOUNDARY_WIDTH,
): void {
  context.beginPath();
  for (const line of lines) {
    line.forEach(([x, y], i) => {
      if (i === 0) context.moveTo(x * scale, y * scale);
      else context.lineTo(x * scale, y * scale);
    });
  }
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = "round";
  context.stroke();
}

/**
 * Paints output maps on one canvas. Keeps what does not change with the frame: the small picture, and the points,
 * which lie on a canvas of their own until the setting or the look changes.
 */
export function createMapPainter(canvas: HTMLCanvasElement) {
  const small = offscreen(BOUNDARY_SIDE, BOUNDARY_SIDE);
  const smallContext = context2d(small);
  const image = smallContext.createImageData(BOUNDARY_SIDE, BOUNDARY_SIDE);
  const points = offscreen(1, 1);
  let drawn: { setting: PlaneSetting; look: string } | null = null;
  let ramps: { key: string; colours: Uint8ClampedArray[] } | null = null;

  function paintPoints(setting: PlaneSetting, look: MapLook): void {
    const key = `${look.size} ${look.theme} ${look.showTrain} ${look.showTest} ${window.devicePixelRatio}`;
    if (drawn !== null && drawn.setting === setting && drawn.look === key) return;
    drawn = { setting, look: key };
    const context = prepareCanvas(points, look.size, look.size);
    const tokens = THEMES[look.theme];
    if (look.showTest) drawPoints(context, setting, setting.test, look.size, tokens, true);
    if (look.showTrain) drawPoints(context, setting, setting.train, look.size, tokens, false);
  }

  function rampsOf(classes: number, theme: ThemeName): Uint8ClampedArray[] {
    const key = `${classes} ${theme}`;
    if (ramps?.key !== key) ramps = { key, colours: classRamps(classes, THEMES[theme]) };
    return ramps.colours;
  }

  return function paint(
    setting: PlaneSetting,
    surface: Float32Array | null,
    look: MapLook,
    under: Under | null = null,
  ): void {
    const { size } = look;
    const tokens = THEMES[look.theme];
    const context = prepareCanvas(canvas, size, size);
    if (surface !== null) {
      const task = taskOf(setting);
      writeColours(surface, task, rampsOf(setting.classes, look.theme), image.data);
      smallContext.putImageData(image, 0, 0);
      context.imageSmoothingEnabled = true;
      context.imageSmoothingQuality = "high";
      context.drawImage(small, 0, 0, size, size);
      const lines = boundaryLines(surface, task);
      const scale = size / BOUNDARY_SIDE;
      if (under !== null) {
        under(context, size, tokens);
        strokeLines(context, lines, scale, tokens.halo, BOUNDARY_HALO);
      }
      strokeLines(context, lines, scale, tokens.boundary);
    }
    paintPoints(setting, look);
    context.drawImage(points, 0, 0, size, size);
  };
}
