import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOwnData, printOwnData } from "../../../src/experiment/scenario/stored.ts";
import { scenarios } from "./arbitrary.ts";

describe("own data that a device keeps", () => {
  it("are the same when they come back", () => {
    fc.assert(
      fc.property(scenarios, ({ points, csv }) => {
        expect(parseOwnData(printOwnData({ points, csv }))).toEqual({ points, csv });
      }),
      { numRuns: 60 },
    );
  });

  it("are none where the text is another", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseOwnData(text)).toBeNull();
      }),
    );
  });
});
