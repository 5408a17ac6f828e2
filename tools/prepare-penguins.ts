/**
 * Writes src/experiment/data/penguins-table.ts from the package vega-datasets, which is fetched into a temporary
 * folder (40 MB: no dependency of the project). Run: npx tsx tools/prepare-penguins.ts
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SPECIES } from "../src/experiment/data/penguins-facts.ts";

const PACKAGE = "vega-datasets@3.2.1";

type Row = Readonly<Record<string, string | number | null>>;

const folder = mkdtempSync(join(tmpdir(), "penguins-"));
execFileSync("npm", ["pack", PACKAGE, "--silent"], { cwd: folder });
execFileSync("sh", ["-c", "tar xzf *.tgz package/data/penguins.json"], { cwd: folder });
const rows = JSON.parse(readFileSync(join(folder, "package/data/penguins.json"), "utf8")) as Row[];
rmSync(folder, { recursive: true });

const kept = rows.flatMap((row) => {
  const measured = [row["Beak Length (mm)"], row["Beak Depth (mm)"]];
  if (!measured.every((value) => typeof value === "number")) return [];
  return [`  [${[...measured, SPECIES.indexOf(String(row.Species))].join(", ")}],`];
});

writeFileSync(
  new URL("../src/experiment/data/penguins-table.ts", import.meta.url),
  `/**
 * Penguins of the Palmer Archipelago, Antarctica: beak length (mm), beak depth (mm), index of the species.
 *
 * Source: Gorman, Williams, Fraser, Ecological sexual dimorphism and environmental variability within a community
 * of Antarctic penguins (genus Pygoscelis), PLoS ONE 9(3): e90081, 2014; published as palmerpenguins by Horst,
 * Hill and Gorman, 2020, in the public domain (CC0). Written by tools/prepare-penguins.ts from ${PACKAGE}.
 */

/** Rows of the source without a beak measurement. */
export const LEFT_OUT = ${rows.length - kept.length};

export const MEASUREMENTS: readonly (readonly [number, number, number])[] = [
${kept.join("\n")}
];
`,
);
process.stdout.write(`${kept.length} rows kept, ${rows.length - kept.length} left out\n`);
