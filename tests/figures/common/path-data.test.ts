import { line, pathRound } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PathData, type PathPoint, polylinePath } from "../../../src/figures/common/path-data.ts";

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const point = fc.option(fc.record({ x: coordinate, y: coordinate }), { nil: null });

/** d3's line, an outside truth. */
function d3Line(points: readonly PathPoint[]): string {
  const draw = line<PathPoint>()
    .defined((one) => one !== null)
    .x((one) => one?.x ?? 0)
    .y((one) => one?.y ?? 0)
    .digits(2);
  return draw([...points]) ?? "";
}

describe("a line through points", () => {
  it("is what d3 draws, gaps and lone points included", () => {
    fc.assert(
      fc.property(fc.array(point), (points) => {
        expect(polylinePath(points)).toBe(d3Line(points));
      }),
    );
  });

  it("is nothing without a point", () => {
    expect(polylinePath([])).toBe("");
    expect(polylinePath([null, null])).toBe("");
  });
});

describe("a circle", () => {
  it("is what d3 draws", () => {
    const radius = fc.double({ min: 0.5, max: 50, noNaN: true });
    const near = (data: string) => data.match(/-?[\d.]+/g)?.map(Number) ?? [];
    fc.assert(
      fc.property(coordinate, coordinate, radius, (x, y, r) => {
        const [own, d3] = [new PathData(), pathRound(2)];
        for (const path of [own, d3]) {
          path.moveTo(x + r, y);
          path.arc(x, y, r, 0, 2 * Math.PI);
        }
        const [ours, theirs] = [near(own.toString()), near(d3.toString())];
        expect(ours).toHaveLength(theirs.length);
        ours.forEach((value, i) => {
          expect(Math.abs(value - theirs[i])).toBeLessThan(0.0101);
        });
      }),
    );
  });
});
