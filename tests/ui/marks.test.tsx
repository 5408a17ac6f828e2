// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { LineSample } from "../../src/ui/marks/LineSample.tsx";
import { markerPath } from "../../src/ui/marks/marker-path.ts";
import { FAMILIES, type Family } from "../../src/ui/tokens.ts";

afterEach(cleanup);

const families = Object.keys(FAMILIES) as Family[];

describe("a line sample", () => {
  it.each(families)("of %s wears the family's colour, dash and marker", (family) => {
    const { container } = render(<LineSample family={family} />);
    const line = container.querySelector("line");
    const marker = container.querySelector("path");
    const { dash, marker: shape } = FAMILIES[family];
    expect(line?.getAttribute("class")).toContain(`ui-family-${family}`);
    expect(line?.getAttribute("stroke-dasharray")).toBe(dash.length === 0 ? null : dash.join(" "));
    expect(marker?.getAttribute("d")).toBe(markerPath(shape, 3.6));
    expect(container.querySelector("[style]")).toBeNull();
  });

  it("of the second arm of a family is thin, with an open marker", () => {
    const { container } = render(<LineSample family="relu" second />);
    expect(container.querySelector("line")?.getAttribute("stroke-width")).toBe("1.2");
    expect(container.querySelector(".ui-marker-open")).not.toBeNull();
    expect(container.querySelector(".ui-marker-full")).toBeNull();
  });
});

describe("marker paths", () => {
  it("are well formed and lie about the origin", () => {
    for (const family of families) {
      const path = markerPath(FAMILIES[family].marker, 4);
      expect(path).toMatch(/^M-?[\d.]+,-?[\d.]+/);
      expect(path).not.toContain("NaN");
      for (const [number] of path.matchAll(/-?[\d.]+/g))
        expect(Math.abs(Number(number))).toBeLessThanOrEqual(5);
    }
  });
});
