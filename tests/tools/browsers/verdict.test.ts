import { describe, expect, it } from "vitest";
import { type Outcome, verdict } from "../../../tools/browsers/verdict.ts";
import { changed, REFERENCE } from "./support.ts";

const ran = (name: string, runs = REFERENCE): Outcome => ({ name, kind: "ran", version: "1.2", runs });
const skipped: Outcome = { name: "WebKitGTK", kind: "skipped", why: "no MiniBrowser" };
const broken: Outcome = { name: "Firefox", kind: "broken", version: null, why: "no word\nits log" };

const judge = (...outcomes: Outcome[]) => {
  const { lines, passed } = verdict("20", REFERENCE, outcomes);
  return { lines, passed, last: lines[lines.length - 1] };
};

describe("the verdict", () => {
  it("is good when Node and a browser agree, and says what was skipped and why", () => {
    const { lines, passed, last } = judge(ran("Chromium"), skipped);
    expect(passed).toBe(true);
    expect(last).toBe("2 engines compared, every bit the same");
    expect(lines[2]).toMatch(/^Chromium {3}1\.2 {6}2 of 2 scenarios, [1-9]\d+ numbers, equal$/);
    expect(lines[3]).toBe("WebKitGTK  -        skipped: no MiniBrowser");
  });

  it("counts as many numbers for Node as for an engine that is equal", () => {
    const { lines } = judge(ran("Chromium"));
    const [ours, theirs] = [lines[1], lines[2]].map((line) => /(\d+) numbers/.exec(line)?.[1]);
    expect(ours).toBe(theirs);
  });

  it("is bad when fewer than two engines were compared", () => {
    const { passed, last } = judge(skipped);
    expect(passed).toBe(false);
    expect(last).toBe("FAILED: 1 engine compared, at least 2 are needed");
    expect(judge().passed).toBe(false);
  });

  it("is bad when one engine of many breaks, whose log is shown below", () => {
    const { lines, passed, last } = judge(ran("Chromium"), broken);
    expect(passed).toBe(false);
    expect(lines).toContain("Firefox   -        FAILED: no word");
    expect(lines).toContain("Firefox: no word\nits log");
    expect(last).toBe("FAILED: 2 engines compared, 1 differs or broke");
  });

  it("is bad when one engine differs in one number, and names it", () => {
    const other = changed({ "1.step": 99 });
    const { lines, passed, last } = judge(ran("Chromium"), ran("Firefox", other));
    expect(passed).toBe(false);
    expect(lines[3]).toMatch(/1 of 2 scenarios, equal, the others DIFFER/);
    expect(lines[4]).toMatch(/^Firefox: scenario 2 .*, step: 15 in Node, 99 here$/);
    expect(last).toBe("FAILED: 3 engines compared, 1 differs or broke");
  });

  it("is bad for an engine without results, and for no scenarios at all", () => {
    expect(judge(ran("Chromium", [])).passed).toBe(false);
    const { lines, passed } = verdict("20", [], [ran("Chromium", [])]);
    expect(passed).toBe(false);
    expect(lines.at(-1)).toBe("FAILED: 2 engines compared, there is no scenario");
  });
});
