import { createContext, type ReactNode, useContext } from "react";
import { figures as figuresEn } from "./en/figures.ts";
import { lab as labEn } from "./en/lab.ts";
import { notices as noticesEn } from "./en/notices.ts";
import { shell as shellEn } from "./en/shell.ts";
import { figures as figuresZh } from "./zh-CN/figures.ts";
import { lab as labZh } from "./zh-CN/lab.ts";
import { notices as noticesZh } from "./zh-CN/notices.ts";
import { shell as shellZh } from "./zh-CN/shell.ts";

export type Language = "en" | "zh-CN";

/** All words of the page. The English object is the type: a word missing in Chinese does not compile. */
export interface Text {
  readonly shell: typeof shellEn;
  readonly lab: typeof labEn;
  readonly figures: typeof figuresEn;
  readonly notices: typeof noticesEn;
}

export const DICTIONARIES: Readonly<Record<Language, Text>> = {
  en: { shell: shellEn, lab: labEn, figures: figuresEn, notices: noticesEn },
  "zh-CN": { shell: shellZh, lab: labZh, figures: figuresZh, notices: noticesZh },
};

const LanguageContext = createContext<Language>("en");

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useText(): Text {
  return DICTIONARIES[useLanguage()];
}
