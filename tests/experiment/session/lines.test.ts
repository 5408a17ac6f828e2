import { describe, expect, it } from "vitest";
import { LINE_NAMES, lineThrough } from "../../../src/experiment/session/lines.ts";

describe("the lines through the plane", () => {
  const extent = [-3, 5, -2, 4] as const;

  it("run from edge to edge of what is shown", () => {
    expect(lineThrough({ features: 2, extent }, "horizontal")).toEqual([-3, 1, 5, 1]);
    expect(lineThrough({ features: 2, extent }, "vertical")).toEqual([1, -2, 1, 4]);
    expect(lineThrough({ features: 2, extent }, "diagonal")).toEqual([-3, -2, 5, 4]);
  });

  it("are one where there is one input: the whole axis", () => {
    for (const name of LINE_NAMES) expect(lineThrough({ features: 1, extent }, name)).toEqual([-3, 5]);
  });

  it("all pass through its middle", () => {
    for (const name of LINE_NAMES) {
      const [fromX, fromY, toX = Number.NaN, toY = Number.NaN] = lineThrough({ features: 2, extent }, name);
      expect([(fromX + toX) / 2, (fromY + toY) / 2], name).toEqual([1, 1]);
    }
  });
});
