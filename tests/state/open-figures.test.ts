import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_SHOWN } from "../../src/experiment/scenario/limits.ts";
import { FIGURE_NAMES } from "../../src/experiment/scenario/types.ts";
import { isMore, type OpenFigures, withFigure } from "../../src/state/open-figures.ts";

const NOTHING: OpenFigures = { open: [], show: [] };
const presses = fc.array(fc.record({ name: fc.constantFrom(...FIGURE_NAMES), on: fc.boolean() }));
const pressed = (list: readonly { name: (typeof FIGURE_NAMES)[number]; on: boolean }[]) =>
  list.reduce((figures, { name, on }) => withFigure(figures, name, on), NOTHING);

describe("the figures that are open", () => {
  it("are those that were opened and not closed, the newest last; a link names at most two of them", () => {
    fc.assert(
      fc.property(presses, (list) => {
        const { open, show } = pressed(list);
        const last = new Map(list.map((press, at) => [press.name, { ...press, at }]));
        const standing = [...last.values()].filter(({ name, on }) => on && isMore(name));
        expect(open).toEqual(standing.toSorted((one, other) => one.at - other.at).map(({ name }) => name));
        expect(show.length).toBeLessThanOrEqual(MAX_SHOWN);
        expect(new Set(show).size).toBe(show.length);
        for (const name of show) if (isMore(name)) expect(open).toContain(name);
      }),
    );
  });

  it("leave no room of the link empty while one of them is not named", () => {
    fc.assert(
      fc.property(presses, (list) => {
        const { open, show } = pressed(list);
        if (show.length < MAX_SHOWN) for (const name of open) expect(show).toContain(name);
      }),
    );
  });

  it("are named in a link with the newest last", () => {
    const { show } = pressed([
      { name: "spread", on: true },
      { name: "loss", on: true },
      { name: "pieces", on: true },
    ]);
    expect(show).toEqual(["loss", "pieces"]);
  });
});
