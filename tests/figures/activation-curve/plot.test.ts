import { describe, expect, it } from "vitest";
import { ACTIVATIONS, type ActivationName } from "../../../src/engine/index.ts";
import { curvePath } from "../../../src/figures/activation-curve/geometry.ts";
import { plotBox, plotPaths, xOf, yOf } from "../../../src/figures/activation-curve/plot.ts";

const BOX = plotBox(100);
const words = Object.keys(ACTIVATIONS) as ActivationName[];

/** The lines of a path, each a list of points in z and a. */
function linesOf(d: string): { z: number; a: number }[][] {
  return d
    .slice(1)
    .split("M")
    .map((line) =>
      line.split("L").map((point) => {
        const [x, y] = point.split(",").map(Number);
        return { z: BOX.z[0] + x / 100, a: BOX.a[1] - y / 100 };
      }),
    );
}

/** The value of a path at the point of it that is nearest to z. */
function valueAt(d: string, z: number): number {
  const points = linesOf(d).flat();
  return points.reduce((best, one) => (Math.abs(one.z - z) < Math.abs(best.z - z) ? one : best)).a;
}

describe("the picture of an activation and its slope", () => {
  it.each(words)("of %s: the slope drawn is the rise of the curve drawn", (word) => {
    const { curve, slope } = plotPaths(word, [], BOX);
    const step = 1 / 16;
    for (let z = -3 + step / 3; z < 3; z += 0.41) {
      const kink = ACTIVATIONS[word].kinks.some((one) => Math.abs(one - z) < 3 * step);
      const points = linesOf(curve).flat();
      const after = points.findIndex((one) => one.z > z);
      const [low, high] = [points[after - 1], points[after]];
      const rise = (high.a - low.a) / (high.z - low.z);
      if (!kink) expect(Math.abs(valueAt(slope, (low.z + high.z) / 2) - rise)).toBeLessThan(0.08);
    }
  });

  it("is lifted where the function jumps, and only there", () => {
    expect(linesOf(plotPaths("step", [], BOX).curve)).toHaveLength(2);
    expect(linesOf(plotPaths("relu", [], BOX).curve)).toHaveLength(1);
    expect(linesOf(plotPaths("relu", [], BOX).slope)).toHaveLength(2);
    expect(linesOf(plotPaths("tanh", [], BOX).slope)).toHaveLength(1);
    expect(linesOf(plotPaths("leaky", [1], BOX).slope)).toHaveLength(1);
  });

  it("has one scale on both axes", () => {
    expect(xOf(BOX, 1) - xOf(BOX, 0)).toBeCloseTo(yOf(BOX, 0) - yOf(BOX, 1));
  });
});

describe("the thumbnail of a maxout", () => {
  it.each([2, 3, 5, 8])("of %d pieces has so many slopes and is convex", (pieces) => {
    const points = curvePath("maxout", [pieces], 4800, 4800)
      .slice(1)
      .split("L")
      .map((point) => point.split(",").map(Number));
    const rises = points
      .slice(1)
      .map(([x, y], i) => Math.round((-(y - points[i][1]) / (x - points[i][0])) * 10) / 10);
    const sorted = [...rises].sort((a, b) => a - b);
    expect(rises).toEqual(sorted);
    // A piece ends between two points: at most one rise lies between two slopes.
    expect(new Set(rises).size).toBeGreaterThanOrEqual(pieces);
    expect(new Set(rises).size).toBeLessThanOrEqual(2 * pieces - 1);
  });
});
