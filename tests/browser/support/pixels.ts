import type { Locator } from "@playwright/test";

export type Rgb = readonly [number, number, number];

export const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as Rgb;

export const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((value, i) => value + (to[i] - value) * share) as unknown as Rgb;

/** The largest difference in any channel. */
export const distance = (one: Rgb, other: Rgb): number =>
  Math.max(...one.map((value, i) => Math.abs(value - other[i])));

/** Colours of a canvas at points given in its own pixels. */
export function coloursAt(canvas: Locator, points: readonly (readonly [number, number])[]): Promise<Rgb[]> {
  return canvas.evaluate((element, wanted) => {
    const context = (element as HTMLCanvasElement).getContext("2d");
    if (context === null) throw new Error("the canvas has no 2d context");
    const { width, height } = context.canvas;
    const { data } = context.getImageData(0, 0, width, height);
    return wanted.map(([x, y]) => {
      const at = 4 * (Math.floor(y) * width + Math.floor(x));
      return [data[at], data[at + 1], data[at + 2]] as const;
    });
  }, points);
}

export function sizeOf(canvas: Locator): Promise<{ width: number; height: number }> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    return { width, height };
  });
}

/** `count` of the items, evenly spread. Throws when there are fewer: a check of nothing passes too easily. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length < count)
    throw new Error(`expected at least ${count} points to check, got ${items.length}`);
  return Array.from({ length: count }, (_, i) => items[Math.floor(((i + 0.5) * items.length) / count)] as T);
}
