import type { ReactNode } from "react";
import { SHELLS } from "../ui/text/shells.ts";
import { useText } from "../ui/text/use-text.ts";

export type PageName = "home" | "lab" | "chapter" | "not-found";

/** Pages by name; the chapters are listed on the home page. */
const PATHS: Readonly<Record<"en" | "zh-CN", Readonly<Record<PageName, string>>>> = {
  en: { home: "/", lab: "/lab", chapter: "/#chapters", "not-found": "/" },
  "zh-CN": { home: "/zh/", lab: "/zh/lab", chapter: "/zh/#chapters", "not-found": "/zh/" },
};
const PREFIXES = { en: "", "zh-CN": "/zh" } as const;

export interface ShellProps {
  readonly page: PageName;
  /** Without its language, where the name does not say it. */
  readonly path?: string | undefined;
  readonly children: ReactNode;
}

/** A line, folded: the sheet seen from its edge. */
export function CreaseMark() {
  return (
    <svg className="shell-mark" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
      <path d="M1.5 12.5 7.5 4.5l5 6L22 3" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

/**
 * The frame of a page. It is static: prerendered, then brought to life by `shell-behaviour.ts` without React. A page
 * that needs React mounts its own root inside `children`; `#shell-actions` is a place for that page's own words.
 */
export function Shell({ page, path, children }: ShellProps) {
  const { language } = useText();
  const shell = SHELLS[language];
  const own = PATHS[language];
  const otherLanguage = language === "en" ? "zh-CN" : "en";
  const otherPage = path === undefined ? PATHS[otherLanguage][page] : PREFIXES[otherLanguage] + path;
  const current = (name: PageName) => (name === page ? "page" : undefined);
  return (
    <>
      <a className="shell-skip" href="#content">
        {shell.skip}
      </a>
      <header className="shell-header">
        <a className="shell-name" href={own.home} aria-current={current("home")}>
          <CreaseMark />
          {shell.name}
        </a>
        <nav className="shell-nav" aria-label={shell.navigation}>
          <a href={own.chapter} aria-current={page === "chapter" ? "true" : undefined}>
            {shell.chapters}
          </a>
          <a href={own.lab} aria-current={current("lab")}>
            {shell.lab}
          </a>
        </nav>
        <div className="shell-actions" id="shell-actions" />
        <button className="shell-word" type="button" id="theme-toggle">
          <span className="ui-hidden">{shell.theme}: </span>
          <span className="shell-when-light">{shell.toDark}</span>
          <span className="shell-when-dark">{shell.toLight}</span>
        </button>
        <a
          className="shell-word"
          id="other-language"
          href={otherPage}
          hrefLang={shell.otherLanguageTag}
          lang={shell.otherLanguageTag}
        >
          {shell.otherLanguage}
        </a>
      </header>
      {children}
    </>
  );
}
