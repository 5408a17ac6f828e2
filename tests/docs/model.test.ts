import { describe, expect, it } from "vitest";
import { ACTIVATIONS, INITIALISERS, OPTIMISERS } from "../../src/engine/index.ts";
import { readText } from "../support/files.ts";
import { activationTable, initialiserTable, optimiserTable } from "./tables.ts";

const lines = readText("docs/model.md").split("\n");

/** The table of the text that has the same head, up to the first line that is none of it. */
function tableLike(expected: readonly string[]): string[] {
  const start = lines.indexOf(expected[0]);
  if (start < 0) return [];
  const after = lines.slice(start);
  const end = after.findIndex((line) => !line.startsWith("|"));
  return after.slice(0, end);
}

describe("the mathematics for teachers", () => {
  it.each([
    ["activations", activationTable(), ACTIVATIONS],
    ["initialisers", initialiserTable(), INITIALISERS],
    ["optimisers", optimiserTable(), OPTIMISERS],
  ])("lists all %s as the engine has them", (_, expected, table) => {
    expect(expected).toHaveLength(Object.keys(table).length + 2);
    // Where this fails, the lines to write are those that are expected.
    expect(tableLike(expected)).toEqual(expected);
  });
});
