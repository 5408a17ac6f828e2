import { type LayerProbe, MAP_SIDE, type UnitRow } from "../../experiment/session/frame.ts";
import { FAMILIES, type Family, THEMES, type ThemeName } from "../../ui/tokens.ts";
import { context2d, offscreen, prepareCanvas } from "../common/canvas.ts";
import { parseColour, ramp } from "../common/colour.ts";
import type { RowLayout, Tile } from "./geometry.ts";
import { strokeCurve } from "./paint-curve.ts";
import { barOf, type UnitState, unitState } from "./unit-states.ts";

/** Below this width a cross is a blot; the mark becomes a bar at the tile's foot. */
const NARROW = 5;

export interface RowLook {
  readonly width: number;
  readonly layout: RowLayout;
  readonly theme: ThemeName;
  readonly family: Family;
  /** The maps are curves over a single input. */
  readonly curves: boolean;
  /** The unit that is pointed at. */
  readonly marked?: number | null;
}

/** 256 colours from paper to the family's hue, as RGBA bytes. */
export function unitRamp(family: Family, theme: ThemeName): Uint8ClampedArray {
  return ramp(parseColour(THEMES[theme].paper), parseColour(FAMILIES[family][theme]));
}

/** Colours bytes through a ramp of 256 colours. */
export function writeRamp(bytes: Uint8Array, colours: Uint8ClampedArray, out: Uint8ClampedArray): void {
  const from = new Uint32Array(colours.buffer, colours.byteOffset, 256);
  const to = new Uint32Array(out.buffer, out.byteOffset, bytes.length);
  for (let i = 0; i < bytes.length; i++) to[i] = from[bytes[i]];
}

function markState(context: CanvasRenderingContext2D, tile: Tile, state: UnitState, theme: ThemeName): void {
  const { x, y, width, height } = tile;
  const { ink, paper, hair } = THEMES[theme];
  const loud = state === "dead" || state === "blocked";
  const narrow = width < NARROW;
  if (!narrow) {
    context.strokeStyle = loud ? ink : hair;
    context.lineWidth = 1;
    context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  }
  if (state === "active") return;
  if (narrow) {
    context.fillStyle = ink;
    const share = state === "dead" ? 1 : state === "blocked" ? 0.5 : 0.25;
    context.fillRect(x, y + height * (1 - share), Math.max(1, width - 0.5), height * share);
    return;
  }
  if (loud) {
    context.beginPath();
    context.moveTo(x + 0.5, y + height - 0.5);
    context.lineTo(x + width - 0.5, y + 0.5);
    if (state === "dead") {
      context.moveTo(x + 0.5, y + 0.5);
      context.lineTo(x + width - 0.5, y + height - 0.5);
    }
    context.strokeStyle = ink;
    context.lineWidth = 1.2;
    context.stroke();
    return;
  }
  // Revived: a small box in the corner with its lower half filled, so that the picture stays visible.
  const side = Math.min(9, width - 2, height - 2);
  const left = x + width - side - 1;
  const top = y + height - side - 1;
  context.fillStyle = paper;
  context.fillRect(left, top, side, side);
  context.fillStyle = ink;
  context.fillRect(left, top + side / 2, side, side / 2);
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.strokeRect(left + 0.5, top + 0.5, side - 1, side - 1);
}

/** A frame within the tile, light and dark, so that it is seen on any picture. */
function markPointed(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Tile,
  theme: ThemeName,
): void {
  const { ink, paper } = THEMES[theme];
  for (const [colour, inset] of [
    [paper, 2.5],
    [ink, 1],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.strokeRect(x + inset, y + inset, Math.max(0, width - 2 * inset), Math.max(0, height - 2 * inset));
  }
}

/** Paints rows of unit pictures on one canvas; keeps the small pictures' canvas between frames. */
export function createRowPainter(canvas: HTMLCanvasElement) {
  let atlas: { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D; image: ImageData } | null = null;

  // The maps lie one under the other in memory, so the atlas is one column of pictures.
  function paintAtlas(maps: Uint8Array, units: number, look: RowLook): HTMLCanvasElement {
    const height = MAP_SIDE * units;
    if (atlas === null || atlas.canvas.height !== height) {
      const small = offscreen(MAP_SIDE, height);
      const context = context2d(small);
      atlas = { canvas: small, context, image: context.createImageData(MAP_SIDE, height) };
    }
    writeRamp(maps, unitRamp(look.family, look.theme), atlas.image.data);
    atlas.context.putImageData(atlas.image, 0, 0);
    return atlas.canvas;
  }

  return function paint(row: UnitRow, probe: LayerProbe | null, look: RowLook): void {
    const { layout, theme } = look;
    const context = prepareCanvas(canvas, look.width, layout.height);
    const { maps } = row;
    const pictures = maps === null || look.curves ? null : paintAtlas(maps, row.units, look);
    const bar = barOf(probe);
    const pointed = look.marked === undefined || look.marked === null ? undefined : layout.tiles[look.marked];
    layout.tiles.forEach((tile, unit) => {
      const { x, y, width, height } = tile;
      const state = unitState(probe, unit);
      if (pictures !== null && state !== "dead") {
        context.drawImage(pictures, 0, unit * MAP_SIDE, MAP_SIDE, MAP_SIDE, x, y, width, height);
      }
      markState(context, tile, state, theme);
      if (maps !== null && look.curves && state !== "dead")
        strokeCurve(context, maps, unit, tile, FAMILIES[look.family][theme]);
      if (bar !== null && layout.bar > 0 && state !== "dead") {
        context.fillStyle = THEMES[theme].ink;
        context.fillRect(x, y + height + layout.barGap, width * bar.shares[unit], layout.bar);
      }
    });
    if (pointed !== undefined) markPointed(context, pointed, theme);
  };
}
