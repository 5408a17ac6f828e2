/**
 * Writes tests/fixtures/fingerprints.json, from the root of the repository. To be run once: what it holds may
 * not change afterwards.
 */
import { writeFileSync } from "node:fs";
import { FROZEN_QUERIES, frozenFingerprints } from "./scenario/frozen.ts";

const file = "tests/fixtures/fingerprints.json";
const fixture = Object.fromEntries(
  FROZEN_QUERIES.map((query) => [query, frozenFingerprints(query).join(" ")]),
);
writeFileSync(file, `${JSON.stringify(fixture, null, 2)}\n`);
console.log(`${FROZEN_QUERIES.length} scenarios written to ${file}`);
