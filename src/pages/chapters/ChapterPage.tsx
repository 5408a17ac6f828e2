import { chapter as english } from "../../ui/text/en/chapter.ts";
import { SHELLS } from "../../ui/text/shells.ts";
import type { Language } from "../../ui/text/text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { chapter as chinese } from "../../ui/text/zh-CN/chapter.ts";
import { CHAPTERS, type Chapter } from "./chapters.ts";
import { ProseContext } from "./prose/context.ts";
import { Bibliography } from "./prose/ending.tsx";
import { VOCABULARY } from "./prose/vocabulary.ts";
import type { ChapterWords } from "./scene/context.ts";

const WORDS: Readonly<Record<Language, ChapterWords>> = { en: english, "zh-CN": chinese };

/** A chapter as it stands in its file: prose, formulas and places for its scenes. No script takes part. */
export function ChapterPage({ chapter }: { readonly chapter: Chapter }) {
  const { language } = useText();
  const shell = SHELLS[language];
  const words = WORDS[language];
  const { title, Prose } = chapter.text[language];
  const prose = { words, scenes: chapter.scenes, lab: language === "en" ? "/lab" : "/zh/lab" };
  return (
    <>
      <main className="chapter ui-prose" id="content" data-chapter={chapter.slug}>
        <p className="chapter-number">{words.chapter(CHAPTERS.indexOf(chapter) + 1)}</p>
        <h1>{title}</h1>
        <ProseContext value={prose}>
          <Prose components={VOCABULARY} />
          <Bibliography names={chapter.sources} />
        </ProseContext>
      </main>
      <footer className="chapter-footer">{shell.footer}</footer>
    </>
  );
}
