import { describe, expect, it } from "vitest";
import { ACTIVATIONS, INITIALISERS, OPTIMISERS } from "../../src/engine/index.ts";
import { readText } from "../support/files.ts";
import { activationTable, initialiserTable, optimiserTable } from "./tables.ts";

const lines = readText("docs/model.md").split("\n");

/** The rows of the text's table with this head, by their first cell. */
function rowsUnder(head: string): Map<string, string> {
  const start = lines.indexOf(head);
  if (start < 0) return new Map();
  const after = lines.slice(start + 2);
  const rows = after.slice(
    0,
    after.findIndex((line) => !line.startsWith("|")),
  );
  return new Map(rows.map((row) => [row.split("|")[1].trim(), row]));
}

describe("the mathematics for teachers", () => {
  it.each([
    ["activation", activationTable(), ACTIVATIONS],
    ["initialiser", initialiserTable(), INITIALISERS],
    ["optimiser", optimiserTable(), OPTIMISERS],
  ])("says of every %s in its table what the engine does", (_, [head, , ...expected], table) => {
    const written = rowsUnder(head);
    expect(written.size).toBeGreaterThan(3);
    const known = new Map(Object.keys(table).map((word, i) => [`\`${word}\``, expected[i]]));
    // Where this fails, the line to write is the one that is expected.
    for (const [word, row] of written) expect(row).toBe(known.get(word));
  });
});
