import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../src/ui/text/dictionaries.ts";
import { blockTools as englishTools } from "../src/ui/text/en/block-tools.ts";
import { chapter as englishChapter } from "../src/ui/text/en/chapter.ts";
import { comparisons as englishComparisons } from "../src/ui/text/en/comparisons.ts";
import { goTo as englishGoTo } from "../src/ui/text/en/go-to.ts";
import { keys as englishKeys } from "../src/ui/text/en/keys.ts";
import { measures as englishMeasures } from "../src/ui/text/en/measures.ts";
import { noticesWith as englishNotices } from "../src/ui/text/en/notices.ts";
import { ownData as englishOwnData } from "../src/ui/text/en/own-data.ts";
import { SHELLS } from "../src/ui/text/shells.ts";
import { blockTools as chineseTools } from "../src/ui/text/zh-CN/block-tools.ts";
import { chapter as chineseChapter } from "../src/ui/text/zh-CN/chapter.ts";
import { comparisons as chineseComparisons } from "../src/ui/text/zh-CN/comparisons.ts";
import { goTo as chineseGoTo } from "../src/ui/text/zh-CN/go-to.ts";
import { keys as chineseKeys } from "../src/ui/text/zh-CN/keys.ts";
import { measures as chineseMeasures } from "../src/ui/text/zh-CN/measures.ts";
import { noticesWith as chineseNotices } from "../src/ui/text/zh-CN/notices.ts";
import { ownData as chineseOwnData } from "../src/ui/text/zh-CN/own-data.ts";
import { filesUnder, readText } from "./support/files.ts";

const MOST_LINES = 250;

/** Longer files, each with the reason why it stays whole. */
const LONG: Readonly<Record<string, string>> = {
  "src/experiment/data/penguins-table.ts": "a table of measurements, one row a line",
  "src/state/run.ts": "one state machine: its commands share the pull, the watchdog and the order of opening",
};

const files = ["src", "tools", "tests", "docs"].flatMap((folder) =>
  filesUnder(folder, [".ts", ".tsx", ".css", ".js", ".md", ".mdx"]),
);

/** Paths of a nested dictionary with what hangs on them: a text, a function of so many arguments, a list of so many. */
function shapeOf(value: unknown, path = ""): string[] {
  if (typeof value === "function") return [`${path}(${value.length})`];
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, one]) => shapeOf(one, `${path}.${key}`));
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

describe("every file", () => {
  it("is really looked at", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it("of the source stays short or says why not", () => {
    const long = files.filter(
      (path) => path.startsWith("src/") && readText(path).trimEnd().split("\n").length > MOST_LINES,
    );
    expect(long).toEqual(Object.keys(LONG).sort());
  });

  it("names no path of one machine", () => {
    const machine = new RegExp(
      ["(?<![\\w.])/(?:home|Users|root|work|tmp)/[a-z]", "[A-Z]:\\\\[A-Za-z]"].join("|"),
    );
    expect(files.filter((path) => path.startsWith("src/") && machine.test(readText(path)))).toEqual([]);
  });

  it("has no white space that cannot be seen", () => {
    // No-break and zero-width spaces, byte order marks, tabs and carriage returns; the ideographic space too.
    const unseen = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\t\r]/;
    expect(files.filter((path) => unseen.test(readText(path)))).toEqual([]);
  });
});

/** What a page holds from the start, and what comes with the figures and tools that are loaded later. */
const SPOKEN = {
  en: {
    ...DICTIONARIES.en,
    shell: SHELLS.en,
    chapter: englishChapter,
    measures: englishMeasures,
    blockTools: englishTools,
    comparisons: englishComparisons,
    goTo: englishGoTo,
    ownData: englishOwnData,
    keys: englishKeys,
    notices: englishNotices(DICTIONARIES.en.lab.net.errors),
  },
  "zh-CN": {
    ...DICTIONARIES["zh-CN"],
    shell: SHELLS["zh-CN"],
    chapter: chineseChapter,
    measures: chineseMeasures,
    blockTools: chineseTools,
    comparisons: chineseComparisons,
    goTo: chineseGoTo,
    ownData: chineseOwnData,
    keys: chineseKeys,
    notices: chineseNotices(DICTIONARIES["zh-CN"].lab.net.errors),
  },
};

describe("the dictionaries", () => {
  it("say the same things in both languages", () => {
    const english = shapeOf(SPOKEN.en).sort();
    expect(english.length).toBeGreaterThan(10);
    expect(shapeOf(SPOKEN["zh-CN"]).sort()).toEqual(english);
  });

  it("leave no text empty", () => {
    for (const dictionary of Object.values(SPOKEN)) {
      expect(textsOf(dictionary).filter((text) => text.trim() === "")).toEqual([]);
    }
  });
});
