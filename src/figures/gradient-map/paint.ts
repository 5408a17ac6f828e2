import { FAMILIES, type Family, THEMES, type ThemeName } from "../../ui/tokens.ts";
import { context2d, offscreen, prepareCanvas } from "../common/canvas.ts";
import type { CellBox } from "../common/cell-shapes.ts";
import { mix, parseColour } from "../common/colour.ts";
import { BLANK, type Cells, strengthOf } from "./levels.ts";

/** 256 colours by level, as RGBA bytes; what is no colour of the scale is transparent: marks lie over it. */
export function levelColours(family: Family, theme: ThemeName): Uint8ClampedArray {
  const [paper, hue] = [parseColour(THEMES[theme].paper), parseColour(FAMILIES[family][theme])];
  const bytes = new Uint8ClampedArray(4 * 256);
  for (let level = 0; level < BLANK; level++) {
    const [red, green, blue] = mix(paper, hue, strengthOf(level));
    bytes.set([red, green, blue, 255], 4 * level);
  }
  return bytes;
}

/** Cells of one family in their place. */
export interface PaintedCells {
  readonly cells: Cells;
  readonly box: CellBox;
  readonly family: Family;
}

/** Of a drawing in its own units, each of `scale` px. */
export interface PaintedSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Paints maps on one canvas; keeps the small pictures between frames. */
export function createMapPainter(canvas: HTMLCanvasElement) {
  const pictures: HTMLCanvasElement[] = [];

  function picture(
    index: number,
    { rows, columns, levels }: Cells,
    colours: Uint8ClampedArray,
  ): HTMLCanvasElement {
    let small = pictures[index];
    if (small === undefined || small.width !== columns || small.height !== rows) {
      small = offscreen(columns, rows);
      pictures[index] = small;
    }
    const context = context2d(small);
    const image = context.createImageData(columns, rows);
    const from = new Uint32Array(colours.buffer, colours.byteOffset, 256);
    const to = new Uint32Array(image.data.buffer);
    for (let i = 0; i < levels.length; i++) to[i] = from[levels[i]];
    context.putImageData(image, 0, 0);
    return small;
  }

  return function paint(maps: readonly PaintedCells[], theme: ThemeName, size: PaintedSize): void {
    const { scale } = size;
    const [width, height] = [size.width * scale, size.height * scale];
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const context = prepareCanvas(canvas, width, height);
    context.scale(scale, scale);
    context.imageSmoothingEnabled = false;
    maps.forEach(({ cells, box, family }, i) => {
      context.drawImage(picture(i, cells, levelColours(family, theme)), box.x, box.y, box.width, box.height);
    });
  };
}
