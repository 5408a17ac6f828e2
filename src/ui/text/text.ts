import type { failure } from "./en/failure.ts";
import type { figures } from "./en/figures.ts";
import type { lab } from "./en/lab.ts";

export type Language = "en" | "zh-CN";

/** All words of the page. The English objects are the type: a word missing in Chinese does not compile. */
export interface Text {
  readonly language: Language;
  readonly failure: typeof failure;
  readonly lab: typeof lab;
  readonly figures: typeof figures;
}
