// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { markOfPoints, markOfTable } from "../../src/experiment/scenario/own-data.ts";
import type { OwnPoint, OwnTable } from "../../src/experiment/scenario/types.ts";
import { KeptData } from "../../src/state/kept-data.ts";

const points = (count: number): OwnPoint[] =>
  Array.from({ length: count }, (_, i) => ({ x1: i / 1000, x2: 0.5, label: i % 4 }));
const table: OwnTable = {
  rows: [
    { x1: 170.25, x2: -60, label: 0 },
    { x1: 1e-7, x2: 5e6, label: 1 },
  ],
  inputNames: ["height", "“weight”"],
  classNames: ["oak", "桦"],
};

describe("data that links stand for", () => {
  beforeEach(() => window.localStorage.clear());

  it("are there again after a reload, each under its own mark", () => {
    const before = new KeptData(window);
    before.keep({ points: points(300), csv: null }, markOfPoints(points(300)));
    before.keep({ points: points(300), csv: table }, markOfTable(table));
    const after = new KeptData(window);
    expect(after.recall(markOfPoints(points(300)))?.points).toEqual(points(300));
    expect(after.recall(markOfTable(table))?.csv).toEqual(table);
    expect(after.recall("kept:00000000")).toBeNull();
  });

  it("are the six newest", () => {
    const kept = new KeptData(window);
    const marks = [2, 3, 4, 5, 6, 7, 8].map((count) => markOfPoints(points(count)));
    for (const [i, mark] of marks.entries()) kept.keep({ points: points(i + 2), csv: null }, mark);
    expect(kept.recall(marks[0])).toBeNull();
    expect(marks.slice(1).map((mark) => new KeptData(window).recall(mark)?.points.length)).toEqual([
      3, 4, 5, 6, 7, 8,
    ]);
  });

  it("of two tabs are all there, whichever stored last", () => {
    const [one, other] = [new KeptData(window), new KeptData(window)];
    for (const [tab, count] of [
      [one, 11],
      [other, 12],
      [one, 13],
    ] as const)
      expect(tab.keep({ points: points(count), csv: null }, markOfPoints(points(count)))).toBe(true);
    for (const count of [11, 12, 13])
      expect(new KeptData(window).recall(markOfPoints(points(count)))?.points).toHaveLength(count);
  });

  it("hold for the page where nothing can be stored", () => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    try {
      const kept = new KeptData(window);
      expect(kept.keep({ points: points(9), csv: null }, markOfPoints(points(9)))).toBe(false);
      expect(kept.recall(markOfPoints(points(9)))?.points).toHaveLength(9);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it.each([
    "",
    "no json",
    "{}",
    "[1]",
    '["{}"]',
    '["{\\"points\\":\\"\\",\\"csv\\":{\\"rows\\":[[1,2,9],[1,2,0]],\\"inputs\\":null,\\"classes\\":[\\"a\\",\\"b\\"]}}"]',
  ])("are none where the storage holds %s", (text) => {
    window.localStorage.setItem("crease-own-data", text);
    const kept = new KeptData(window);
    expect(kept.recall(markOfTable(table))).toBeNull();
    kept.keep({ points: [], csv: table }, markOfTable(table));
    expect(new KeptData(window).recall(markOfTable(table))?.csv).toEqual(table);
  });
});
