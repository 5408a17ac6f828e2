import { describe, expect, it } from "vitest";
import type { Notice, NoticeReason } from "../../../src/experiment/scenario/types.ts";
import { DICTIONARIES } from "../../../src/ui/text/dictionaries.ts";
import { noticesWith as english } from "../../../src/ui/text/en/notices.ts";
import { noticesWith as chinese } from "../../../src/ui/text/zh-CN/notices.ts";

const WORDS = {
  en: english(DICTIONARIES.en.lab.net.errors),
  "zh-CN": chinese(DICTIONARIES["zh-CN"].lab.net.errors),
};
type Language = keyof typeof WORDS;

const common = { key: "lr.c", given: "what was given", used: "what is used" };

/** A notice of every reason; the detail is what reading a link adds to it. */
const NOTICES: Readonly<Record<NoticeReason, Omit<Notice, "why">>> = {
  "unknown-key": { ...common, used: "" },
  "duplicate-key": common,
  "newer-version": { ...common, key: "v", detail: { limit: 1 } },
  "broken-encoding": common,
  "too-long": { ...common, detail: { limit: 8000, length: 9000 } },
  syntax: { ...common, detail: { code: "expected-item", at: 3, found: "x" } },
  "unknown-word": { ...common, detail: { word: "rleu" } },
  "duplicate-word": { ...common, detail: { word: "loss" } },
  "not-a-number": common,
  "below-limit": { ...common, detail: { limit: 4 } },
  "above-limit": { ...common, detail: { limit: 256, what: "units" } },
  uncontrolled: { ...common, key: "seed.b", used: "", detail: { word: "seed" } },
  "copy-refused": { ...common, key: "net.b", used: "", detail: { limit: 300_000, what: "parameters" } },
  "arms-closed-up": { ...common, detail: { from: "d", to: "b" } },
  "too-costly": { ...common, detail: { limit: 900 } },
  "points-unread": { ...common, detail: { count: 2, word: "0.5_x" } },
  "points-moved": { ...common, detail: { count: 1, word: "5_0", limit: 1.3 } },
  "points-too-few": common,
  "knots-too-few": common,
  "kept-elsewhere": common,
  "not-carried": common,
  "not-kept": common,
  "no-effect": { ...common, used: "", detail: { word: "xor4" } },
};

const languages = Object.keys(WORDS) as Language[];
const cases = (Object.keys(NOTICES) as NoticeReason[]).flatMap((why) =>
  languages.map((language) => ({ why, language, notice: { why, ...NOTICES[why] } })),
);

describe("a notice", () => {
  it.each(cases)("of $why names its key, what was given and what is used: $language", (one) => {
    const { key, given, used, detail } = one.notice;
    const sentence = WORDS[one.language][one.why](one.notice);
    expect(sentence).toMatch(new RegExp(`(?<![\\w.])${key.replace(".", "\\.")}(?![\\w.])`));
    expect(sentence).toContain(given);
    expect(sentence).toContain(used);
    for (const name of ["word", "from", "to"]) expect(sentence).toContain(String(detail?.[name] ?? ""));
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each(languages)("of a limit says it: %s", (language) => {
    for (const why of ["below-limit", "above-limit", "too-long", "copy-refused"] as const) {
      const sentence = WORDS[language][why]({ why, ...NOTICES[why] });
      expect(sentence).toContain(String(NOTICES[why].detail?.limit));
    }
  });

  it.each(languages)("of a text that cannot be read counts characters from 1: %s", (language) => {
    expect(WORDS[language].syntax({ why: "syntax", ...NOTICES.syntax })).toMatch(/\b4\b/);
  });

  it.each(languages)("quotes no more than a reader can take in: %s", (language) => {
    for (const why of Object.keys(NOTICES) as NoticeReason[]) {
      const given = "8,".repeat(5000);
      const sentence = WORDS[language][why]({ why, ...NOTICES[why], given, used: "" });
      expect(sentence.length, why).toBeLessThan(500);
    }
  });
});
