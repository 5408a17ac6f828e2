import type { Creases } from "../../experiment/session/creases.ts";
import type { Tokens } from "../../ui/tokens.ts";
import { CREASE_OPACITY, CREASE_WIDTHS } from "./crease-look.ts";
import { type Extent, planeScales } from "./geometry.ts";

/** How deep the layer of each segment lies among those that have kinks: 0 for the first. */
function depths({ layers }: Pick<Creases, "layers">): Uint32Array {
  let depth = 0;
  return layers.map((layer, i) => {
    if (i > 0 && layer !== layers[i - 1]) depth += 1;
    return depth;
  });
}

/** Draws where the units of a net bend, thinner the deeper their layer lies. */
export function drawCreases(
  context: CanvasRenderingContext2D,
  creases: Creases,
  extent: Extent,
  size: number,
  tokens: Tokens,
): void {
  const { x, y } = planeScales(extent, size);
  const { segments } = creases;
  const depth = depths(creases);
  context.save();
  context.globalAlpha = CREASE_OPACITY;
  context.strokeStyle = tokens.boundary;
  context.lineCap = "round";
  CREASE_WIDTHS.forEach((width, rank) => {
    context.beginPath();
    for (let i = 0; i < depth.length; i++) {
      if (Math.min(depth[i], CREASE_WIDTHS.length - 1) !== rank) continue;
      context.moveTo(x(segments[4 * i]), y(segments[4 * i + 1]));
      context.lineTo(x(segments[4 * i + 2]), y(segments[4 * i + 3]));
    }
    context.lineWidth = width;
    context.stroke();
  });
  context.restore();
}
