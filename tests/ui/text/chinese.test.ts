import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../../../src/ui/text/dictionaries.ts";
import { blockTools } from "../../../src/ui/text/zh-CN/block-tools.ts";
import { comparisons } from "../../../src/ui/text/zh-CN/comparisons.ts";
import { measures } from "../../../src/ui/text/zh-CN/measures.ts";

/** Names, keys and formulas are the same in every language; these only put together what others have said. */
const NO_WORDS = [
  "language",
  "shell.name",
  "shell.otherLanguage",
  "shell.otherLanguageTag",
  "lab.keys.list.*",
  "lab.keys.presentList.*",
  "figures.list",
  "figures.reading",
  "figures.arms.inSentence",
  "figures.arms.comma",
  "figures.arms.setting",
  "figures.boundary.axes",
  "figures.boundary.reading",
  "figures.boundary.manyClasses",
  "figures.collapse.lead",
  "figures.collapse.output",
  "figures.collapse.several",
  "measures.valueAt",
  "measures.pieces.and",
  "measures.regression.columns.x",
  "blockTools.history",
  "blockTools.facts.and",
  "blockTools.facts.comma",
];

/** What a reader is shown, by path: a text, or the source of a function that makes one. */
function wordsOf(value: unknown, path: string): [path: string, words: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value)]];
  return Object.entries(value as object).flatMap(([key, one]) => wordsOf(one, `${path}.${key}`));
}

function isListed(path: string): boolean {
  return NO_WORDS.some((one) => (one.endsWith("*") ? path.startsWith(one.slice(0, -1)) : path === one));
}

const words = Object.entries({ ...DICTIONARIES["zh-CN"], measures, blockTools, comparisons }).flatMap(
  ([part, value]) => wordsOf(value, part),
);

describe("the Chinese dictionary", () => {
  it("speaks Chinese everywhere", () => {
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter(([path, text]) => !isListed(path) && !/\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
