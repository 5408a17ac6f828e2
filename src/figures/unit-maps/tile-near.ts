import type { RowLayout } from "./geometry.ts";

/** The tile under a point of a row's picture, or the nearest; null for a row without units. */
export function tileNear({ tiles }: RowLayout, x: number, y: number): number | null {
  const away = (from: number, size: number, at: number) => Math.max(from - at, 0, at - from - size);
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  tiles.forEach((tile, unit) => {
    const distance = Math.hypot(away(tile.x, tile.width, x), away(tile.y, tile.height, y));
    if (distance >= least) return;
    best = unit;
    least = distance;
  });
  return best;
}
