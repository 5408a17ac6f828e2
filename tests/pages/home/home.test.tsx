// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { CHAPTERS } from "../../../src/pages/chapters/chapters.ts";
import { HomePage } from "../../../src/pages/home/HomePage.tsx";
import { CREASED, corners, FLAT, height } from "../../../src/pages/home/sheet-edge.ts";
import { Speaking } from "../../support/speaking.tsx";

afterEach(cleanup);

describe.each(["en", "zh-CN"] as const)("the home page in %s", (language) => {
  it("asks the question, answers it and leads to the chapters and, with three comparisons, to the Lab", () => {
    render(
      <Speaking language={language}>
        <HomePage />
      </Speaking>,
    );
    const lab = language === "en" ? "/lab" : "/zh/lab";
    expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/activation function|激活函数/);
    const links = within(screen.getByRole("main")).getAllByRole("link");
    const addresses = links.map((link) => link.getAttribute("href"));
    const chapters = CHAPTERS.map(({ slug }) => `${language === "en" ? "" : "/zh"}/chapters/${slug}`);
    expect(addresses.slice(0, chapters.length + 1)).toEqual([...chapters, lab]);
    const comparisons = addresses.slice(chapters.length + 1);
    expect(comparisons).toHaveLength(3);
    for (const address of comparisons) {
      expect(address?.startsWith(`${lab}?v=1&`)).toBe(true);
      expect(address).toMatch(/&seed=\d+$/);
    }
  });

  it("describes both drawings", () => {
    render(
      <Speaking language={language}>
        <HomePage />
      </Speaking>,
    );
    for (const picture of screen.getAllByRole("img")) expect(picture.getAttribute("aria-label")).not.toBe("");
    expect(screen.getAllByRole("img")).toHaveLength(2);
  });
});

describe("the sheet seen from its edge", () => {
  it("is straight without hinges and straight between them with hinges", () => {
    for (const edge of [FLAT, CREASED]) {
      const points = corners(edge);
      expect(points).toHaveLength(edge.hinges.length + 2);
      for (const [i, [x, y]] of points.slice(1).entries()) {
        const [x0, y0] = points[i];
        expect(height(edge, (x + x0) / 2)).toBeCloseTo((y + y0) / 2, 12);
      }
    }
  });

  it("stays inside its picture and changes slope at every hinge by that unit's weight", () => {
    for (const [, y] of [...corners(FLAT), ...corners(CREASED)]) {
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(0.8);
    }
    const e = 1e-3;
    for (const { at, weight } of CREASED.hinges) {
      const bend = height(CREASED, at + e) - 2 * height(CREASED, at) + height(CREASED, at - e);
      expect(bend / e).toBeCloseTo(weight, 9);
    }
  });
});
