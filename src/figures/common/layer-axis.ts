import type { Frame } from "../../experiment/session/frame.ts";

/** Space about the plots of the rail: the same for all, so that axes above each other line up. */
export const MARGIN = { top: 12, right: 78, bottom: 46, left: 50 } as const;

/**
 * Names of the layer axis that all arms share: 1 to the depth of the deepest arm, then out. "in" comes first when
 * an arm has an activation before its first linear layer.
 */
export function layerNames(frame: Frame): string[] {
  let deepest = 0;
  let before = false;
  for (const arm of frame.arms) {
    for (const layer of arm.layers)
      if (/^\d+$/.test(layer.name)) deepest = Math.max(deepest, Number(layer.name));
    if (arm.rows.some((row) => row.name === "in" && row.activation !== null)) before = true;
  }
  const names = Array.from({ length: deepest }, (_, i) => String(i + 1));
  return [...(before ? ["in"] : []), ...names, "out"];
}

/** Room before the first and after the last layer, in distances between layers. */
const PADDING = 0.35;

/** Where each layer stands between left and right, and the room that it has. */
export interface LayerAxis {
  readonly names: readonly string[];
  readonly step: number;
  at(name: string): number;
}

export function layerAxis(names: readonly string[], left: number, right: number): LayerAxis {
  const distance = (right - left) / (names.length - 1 + 2 * PADDING);
  const places = new Map(names.map((name, i) => [name, left + (i + PADDING) * distance]));
  return { names, step: names.length > 1 ? distance : right - left, at: (name) => places.get(name) ?? right };
}

/**
 * The names that have room for a label of `width` px. The first and the last are always among them; between them
 * every k-th number, k as small as fits, and none that would touch the last.
 */
export function labelledNames(axis: Pick<LayerAxis, "names" | "step">, width: number): string[] {
  const { names, step } = axis;
  const every = Math.max(1, Math.ceil(width / step));
  const last = names.length - 1;
  return names.filter((_, i) => i === 0 || i === last || (i % every === 0 && (last - i) * step >= width));
}
