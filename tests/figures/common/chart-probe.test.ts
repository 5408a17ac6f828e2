import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenPlace, movedChoice, type ProbePlace } from "../../../src/figures/common/chart-probe.ts";

const placeOf = (x: number, y: number, column: number, row: number): ProbePlace => ({
  x,
  y,
  column,
  row,
  words: () => `${column}/${row}`,
});

/** Row 0: columns 0, 1, 5, 30; row 2: columns 0 and 5; no row 1. */
const places = [
  ...[0, 1, 5, 30].map((column) => placeOf(column, 10, column, 0)),
  ...[0, 5].map((column) => placeOf(column, 40, column, 2)),
];

const wordsAfter = (from: ProbePlace, key: string, far = false) => {
  const moved = movedChoice(places, from, key, far);
  return moved === null ? null : chosenPlace(places, moved)?.words();
};

describe("a pointer", () => {
  it("takes the nearest place", () => {
    const integer = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(integer, integer, (x, y) => {
        const taken = chosenPlace(places, { x, y });
        const away = (place: ProbePlace) => (place.x - x) ** 2 + (place.y - y) ** 2;
        expect(taken).not.toBeNull();
        for (const place of places) expect(away(taken as ProbePlace)).toBeLessThanOrEqual(away(place));
      }),
    );
  });

  it("takes none where there is none", () => {
    expect(chosenPlace([], { x: 0, y: 0 })).toBeNull();
  });
});

describe("keys", () => {
  it.each([
    ["ArrowRight", "1/0"],
    ["ArrowLeft", "0/0"],
    ["ArrowDown", "0/2"],
    ["ArrowUp", "0/0"],
    ["End", "30/0"],
    ["Home", "0/0"],
  ])("%s leads from the first place of the first row to %s", (key, words) => {
    expect(wordsAfter(places[0], key)).toBe(words);
  });

  it("stop at the ends, with Shift too, which goes ten columns further", () => {
    expect(wordsAfter(places[3], "ArrowRight")).toBe("30/0");
    expect(wordsAfter(places[0], "ArrowRight", true)).toBe("30/0");
    const many = Array.from({ length: 25 }, (_, column) => placeOf(column, 0, column, 0));
    const moved = movedChoice(many, many[3], "ArrowRight", true);
    expect(moved).toEqual({ column: 13, row: 0 });
  });

  it("keep the column from row to row where there is one, else take the nearest", () => {
    expect(wordsAfter(places[2], "ArrowDown")).toBe("5/2");
    expect(wordsAfter(places[3], "ArrowDown")).toBe("5/2");
  });

  it("that are not the probe's choose nothing", () => {
    for (const key of ["a", " ", "Enter", "Tab"])
      expect(movedChoice(places, places[0], key, false)).toBeNull();
  });

  it("visit every place of a row, one after the other", () => {
    const visited: string[] = [];
    let at = places[0];
    for (let i = 0; i < 4; i++) {
      visited.push(at.words());
      at = chosenPlace(places, movedChoice(places, at, "ArrowRight", false) ?? at) ?? at;
    }
    expect(visited).toEqual(["0/0", "1/0", "5/0", "30/0"]);
  });
});

describe("what is chosen", () => {
  it("stays at its column while others come, and at the last one after End", () => {
    const [first] = places;
    const end = movedChoice(places, first, "End", false);
    const right = movedChoice(places, first, "ArrowRight", false);
    const later = [...places, placeOf(99, 10, 99, 0)];
    expect(end !== null && chosenPlace(later, end)?.words()).toBe("99/0");
    expect(right !== null && chosenPlace(later, right)?.words()).toBe("1/0");
  });
});
