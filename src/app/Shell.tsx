import type { ReactNode } from "react";
import { useText } from "../ui/text/use-text.ts";

export type PageName = "home" | "lab" | "not-found";

const PATHS: Readonly<Record<"en" | "zh-CN", Readonly<Record<PageName, string>>>> = {
  en: { home: "/", lab: "/lab", "not-found": "/" },
  "zh-CN": { home: "/zh/", lab: "/zh/lab", "not-found": "/zh/" },
};

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
export function Shell({ page, children }: { page: PageName; children: ReactNode }) {
  const { shell, language } = useText();
  const own = PATHS[language];
  const other = PATHS[language === "en" ? "zh-CN" : "en"];
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
          href={other[page]}
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
