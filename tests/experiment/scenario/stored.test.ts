import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../../src/experiment/scenario/defaults.ts";
import { parseStored, printStored } from "../../../src/experiment/scenario/stored.ts";
import { scenarios, views } from "./arbitrary.ts";

describe("a scenario that a device keeps", () => {
  it("is the same when it comes back, with data that no link carries", () => {
    fc.assert(
      fc.property(scenarios, views, (scenario, view) => {
        expect(parseStored(printStored(scenario, view))).toEqual({ scenario, view, notices: [] });
      }),
      { numRuns: 40 },
    );
  });

  it("brings along own data that it does not use", () => {
    const points = [
      { x1: 0, x2: 0, label: 0 },
      { x1: 0.5, x2: -1.3, label: 1 },
    ];
    const csv = { rows: points, inputNames: null, classNames: ["a", "b"] };
    const scenario = { ...DEFAULTS, points, csv };
    expect(parseStored(printStored(scenario, { show: [], theme: "auto", mode: "edit" }))?.scenario).toEqual(
      scenario,
    );
  });

  it("is none where the text is another", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseStored(text)).toBeNull();
      }),
    );
  });
});
