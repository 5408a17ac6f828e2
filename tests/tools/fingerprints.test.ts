import { describe, expect, it } from "vitest";
import { FROZEN_QUERIES, frozenFingerprints } from "../../tools/scenario/frozen.ts";
import { readText } from "../support/files.ts";

const fixture = JSON.parse(readText("tests/fixtures/fingerprints.json")) as Readonly<Record<string, string>>;

describe("fingerprints", () => {
  it("are frozen for ten scenarios", () => {
    expect(Object.keys(fixture)).toEqual([...FROZEN_QUERIES]);
    expect(FROZEN_QUERIES).toHaveLength(10);
  });

  it("tell all these nets apart", () => {
    const all = Object.values(fixture).flatMap((each) => each.split(" "));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(Object.entries(fixture))("stay as they are: %s", (query, fingerprints) => {
    expect(frozenFingerprints(query).join(" ")).toBe(fingerprints);
  });
});
