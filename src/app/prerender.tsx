import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { HomePage } from "../pages/home/HomePage.tsx";
import { DICTIONARIES } from "../ui/text/dictionaries.ts";
import type { Language } from "../ui/text/text.ts";
import { TextContext } from "../ui/text/use-text.ts";
import { LabRoot } from "./LabRoot.tsx";
import { NotFound } from "./NotFound.tsx";
import { type Preview, previewPath } from "./preview.ts";
import { type PageName, Shell } from "./Shell.tsx";

export { refusedByPolicy, renderDocument } from "./document.ts";

/** A page as the build writes it. */
export interface Page {
  readonly name: PageName;
  readonly path: string;
  readonly file: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly preview: Preview | null;
  /** Source of the script that brings the page to life, as the build's manifest names it. */
  readonly entry: string;
  /** The same page in every language; empty when it is not to be found. */
  readonly alternates: readonly { readonly language: Language; readonly path: string }[];
  render(): string;
}

const HOME_ENTRY = "src/app/home-entry.ts";
const LAB_ENTRIES: Readonly<Record<Language, string>> = {
  en: "src/app/lab-en.ts",
  "zh-CN": "src/app/lab-zh-CN.ts",
};
const LANGUAGES: readonly { language: Language; prefix: string }[] = [
  { language: "en", prefix: "" },
  { language: "zh-CN", prefix: "/zh" },
];

function inShell(language: Language, page: PageName, content: ReactElement): string {
  return renderToString(
    <TextContext value={DICTIONARIES[language]}>
      <Shell page={page}>{content}</Shell>
    </TextContext>,
  );
}

/** Name and words of a page that is to be found. */
function words(language: Language, name: "home" | "lab") {
  const { title, description, preview } = DICTIONARIES[language].shell.pages[name];
  return { name, language, title, description, preview: { path: previewPath(name, language), alt: preview } };
}

/** A root of its own, rendered apart: identifiers made by React then agree with those of the hydrated root. */
function labInShell(language: Language): string {
  const { shell } = DICTIONARIES[language];
  const frame = inShell(
    language,
    "lab",
    <>
      <noscript>
        <p>{shell.noScript}</p>
      </noscript>
      <div id="lab" />
    </>,
  );
  return frame.replace('<div id="lab"></div>', () => {
    return `<div id="lab">${renderToString(<LabRoot text={DICTIONARIES[language]} />)}</div>`;
  });
}

const homeAlternates = LANGUAGES.map(({ language, prefix }) => ({ language, path: `${prefix}/` }));
const labAlternates = LANGUAGES.map(({ language, prefix }) => ({ language, path: `${prefix}/lab` }));

export const pages: readonly Page[] = [
  ...LANGUAGES.flatMap(({ language, prefix }): Page[] => [
    {
      path: `${prefix}/`,
      file: `${prefix}/index.html`.slice(1),
      ...words(language, "home"),
      entry: HOME_ENTRY,
      alternates: homeAlternates,
      render: () => inShell(language, "home", <HomePage />),
    },
    {
      path: `${prefix}/lab`,
      file: `${prefix}/lab.html`.slice(1),
      ...words(language, "lab"),
      entry: LAB_ENTRIES[language],
      alternates: labAlternates,
      render: () => labInShell(language),
    },
  ]),
  {
    name: "not-found",
    path: "/404",
    file: "404.html",
    language: "en",
    title: DICTIONARIES.en.shell.pages.notFound.title,
    description: DICTIONARIES.en.shell.pages.notFound.body,
    preview: null,
    entry: HOME_ENTRY,
    alternates: [],
    render: () => inShell("en", "not-found", <NotFound />),
  },
];
