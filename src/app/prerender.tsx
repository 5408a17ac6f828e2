import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { ChapterPage } from "../pages/chapters/ChapterPage.tsx";
import { CHAPTERS } from "../pages/chapters/chapters.ts";
import { HomePage } from "../pages/home/HomePage.tsx";
import { DICTIONARIES } from "../ui/text/dictionaries.ts";
import { SHELLS } from "../ui/text/shells.ts";
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
const CHAPTER_ENTRIES: Readonly<Record<Language, string>> = {
  en: "src/app/chapter-en.ts",
  "zh-CN": "src/app/chapter-zh-CN.ts",
};
const LANGUAGES: readonly { language: Language; prefix: string }[] = [
  { language: "en", prefix: "" },
  { language: "zh-CN", prefix: "/zh" },
];

/** @param path of the page without its language, where its name does not say it. */
function inShell(language: Language, page: PageName, content: ReactElement, path?: string): string {
  return renderToString(
    <TextContext value={DICTIONARIES[language]}>
      <Shell page={page} path={path}>
        {content}
      </Shell>
    </TextContext>,
  );
}

/** Name and words of a page that is to be found. */
function words(language: Language, name: "home" | "lab") {
  const { title, description, preview } = SHELLS[language].pages[name];
  return { name, language, title, description, preview: { path: previewPath(name, language), alt: preview } };
}

/** A root of its own, rendered apart: identifiers made by React then agree with those of the hydrated root. */
function labInShell(language: Language): string {
  const shell = SHELLS[language];
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

function chapterPages({ language, prefix }: (typeof LANGUAGES)[number]): Page[] {
  const shell = SHELLS[language];
  return CHAPTERS.map((chapter): Page => {
    const { title, description, preview } = chapter.text[language];
    const path = `/chapters/${chapter.slug}`;
    return {
      name: "chapter",
      language,
      path: `${prefix}${path}`,
      file: `${prefix}${path}.html`.slice(1),
      title: shell.titled(title),
      description,
      preview: { path: previewPath(chapter.slug, language), alt: preview },
      entry: CHAPTER_ENTRIES[language],
      alternates: LANGUAGES.map((one) => ({ language: one.language, path: `${one.prefix}${path}` })),
      render: () => inShell(language, "chapter", <ChapterPage chapter={chapter} />, path),
    };
  });
}

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
    ...chapterPages({ language, prefix }),
  ]),
  {
    name: "not-found",
    path: "/404",
    file: "404.html",
    language: "en",
    title: SHELLS.en.pages.notFound.title,
    description: SHELLS.en.pages.notFound.body,
    preview: null,
    entry: HOME_ENTRY,
    alternates: [],
    render: () => inShell("en", "not-found", <NotFound />),
  },
];
