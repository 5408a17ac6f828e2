import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../../../src/ui/text/dictionaries.ts";
import { SHELLS } from "../../../src/ui/text/shells.ts";
import { blockTools } from "../../../src/ui/text/zh-CN/block-tools.ts";
import { chapter } from "../../../src/ui/text/zh-CN/chapter.ts";
import { comparisons } from "../../../src/ui/text/zh-CN/comparisons.ts";
import { keys } from "../../../src/ui/text/zh-CN/keys.ts";
import { measures } from "../../../src/ui/text/zh-CN/measures.ts";
import { noticesWith } from "../../../src/ui/text/zh-CN/notices.ts";

/** Names and keys are the same in every language. */
const NO_WORDS: readonly string[] = [
  "shell.name",
  "shell.otherLanguage",
  "shell.titled",
  "keys.list.*",
  "keys.presentList.*",
];

/** The quoted parts of a function's source, without what is put into them. */
function quoted(source: string): string {
  const parts = source.match(/"[^"]*"|`[^`]*`/g) ?? [];
  return parts.join(" ").replace(/\$\{[^}]*\}/g, " ");
}

/** What a reader is shown, by path: a text, or all that a function writes by itself. */
function wordsOf(value: unknown, path: string): [path: string, words: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, quoted(String(value))]];
  return Object.entries(value as object).flatMap(([key, one]) => wordsOf(one, `${path}.${key}`));
}

/** Letters and signs are the same in every language; a word of three letters is one of another. */
const isForeign = (text: string): boolean => /[a-z]{3}/i.test(text) && !/\p{Script=Han}/u.test(text);

function isListed(path: string): boolean {
  return NO_WORDS.some((one) => (one.endsWith("*") ? path.startsWith(one.slice(0, -1)) : path === one));
}

const first = DICTIONARIES["zh-CN"];
const notices = noticesWith(first.lab.net.errors);
const words = Object.entries({
  ...first,
  shell: SHELLS["zh-CN"],
  chapter,
  notices,
  measures,
  blockTools,
  comparisons,
  keys,
}).flatMap(([part, value]) => wordsOf(value, part));

describe("the Chinese dictionary", () => {
  it("speaks Chinese everywhere", () => {
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter(([path, text]) => !isListed(path) && isForeign(text))).toEqual([]);
  });
});

describe("a sign that a Chinese keyboard writes", () => {
  const said = DICTIONARIES["zh-CN"].lab.net.errors["unexpected-character"];

  it("is said to be wanted in half width", () => {
    for (const found of ["，", "（", "）", "：", "８", "、"])
      expect(said({ found })).toContain("请用半角字符");
    for (const found of ["<", "🙂", "八"]) expect(said({ found })).not.toContain("半角");
  });
});
