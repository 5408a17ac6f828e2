import type { Locator } from "@playwright/test";

/** Whether a panel lies over everything else: an even grid of places in it, as far as they are seen, belongs to it. */
export function isOnTop(panel: Locator): Promise<boolean> {
  return panel.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const shares = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
    const places = shares.flatMap((across) =>
      shares.map((down) => [left + across * (right - left), top + down * (bottom - top)] as const),
    );
    const seen = places.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    return seen.length > 0 && seen.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  });
}
