// @vitest-environment jsdom
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChapterPage } from "../../../src/pages/chapters/ChapterPage.tsx";
import { CHAPTERS, type Chapter } from "../../../src/pages/chapters/chapters.ts";
import { KNOWN, SOURCES } from "../../../src/pages/chapters/sources.ts";
import type { Language } from "../../../src/ui/text/text.ts";
import { Speaking } from "../../support/speaking.tsx";
import { measured } from "./measure.ts";
import { MEASURES } from "./measures.ts";

const LANGUAGES: readonly Language[] = ["en", "zh-CN"];

/** A chapter as a reader without scripts gets it. */
function read(chapter: Chapter, language: Language): Document {
  const html = renderToString(
    <Speaking language={language}>
      <ChapterPage chapter={chapter} />
    </Speaking>,
  );
  return new DOMParser().parseFromString(html, "text/html");
}

const all = (page: Document, selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
const plain = (text: string | null) => (text ?? "").replaceAll("\u00a0", " ").trim();

/** Digits of the prose that nobody answers for. */
function looseNumbers(page: Document): string[] {
  for (const bound of all(page, "math, [data-measured], [data-sourced], .chapter-number, .chapter-sources"))
    bound.remove();
  const labels = all(page, "[data-labels]").map((place) => place.dataset.labels ?? "");
  const said = plain(page.querySelector("main")?.textContent ?? null);
  // "Step 0" is where every run begins, and a name.
  return [said, ...labels].flatMap((text) =>
    (text.replace(/step 0|第 0 步/g, "").match(/\S*\d\S*/g) ?? []).filter((word) => !/^[xz][₁₂]$/.test(word)),
  );
}

describe.each(CHAPTERS)("the chapter $slug", (chapter) => {
  const measures = MEASURES[chapter.slug];
  const pages = LANGUAGES.map((language) => ({ language, page: read(chapter, language) }));

  it.each(pages)("prints no number in $language that nothing answers for", ({ page }) => {
    expect(page.querySelector("main")?.textContent?.length).toBeGreaterThan(1000);
    expect(looseNumbers(page.cloneNode(true) as Document)).toEqual([]);
  });

  it("prints the numbers that its scenes measure", () => {
    const found = new Map(
      Object.entries(measures).map(([name, measure]) => [name, measured(measure, chapter.scenes)]),
    );
    for (const { language, page } of pages) {
      const printed = all(page, "[data-measured]").map((span) => [
        span.dataset.measured,
        plain(span.textContent),
      ]);
      expect(printed.map(([name, text]) => `${language} ${name} ${text}`)).toEqual(
        printed.map(([name]) => `${language} ${name} ${found.get(name ?? "")}`),
      );
      expect(new Set(printed.map(([name]) => name))).toEqual(new Set(Object.keys(measures)));
    }
  });

  it("prints the numbers that are known as they are known", () => {
    for (const { page } of pages)
      for (const span of all(page, "[data-sourced]"))
        expect(plain(span.textContent)).toBe(KNOWN[span.dataset.sourced as keyof typeof KNOWN]);
  });

  it("has the same headings, scenes, controls, numbers, notes, sources and questions in both languages", () => {
    const shape = (page: Document) => ({
      headings: all(page, "h1, h2, h3, h4").map((heading) => heading.tagName),
      scenes: all(page, "[data-scene]").map(({ dataset }) => [
        dataset.scene,
        Object.keys(JSON.parse(dataset.labels ?? "{}")),
      ]),
      numbers: all(page, "[data-measured], [data-sourced]").map(
        ({ dataset }) => dataset.measured ?? dataset.sourced,
      ),
      formulas: all(page, "math").map((math) => math.textContent),
      sources: all(page, "[data-source]").map(({ dataset }) => dataset.source),
      answers: all(page, ".chapter-answer").map(({ dataset }) => dataset.right),
      claims: all(page, ".chapter-claims dt").length,
    });
    const [english, chinese] = pages.map(({ page }) => shape(page));
    expect(chinese).toEqual(english);
    expect(english.scenes.map(([id]) => id).sort()).toEqual(Object.keys(chapter.scenes).sort());
  });

  it("has words for every control of its scenes, and a question for every guess", () => {
    for (const { page } of pages)
      for (const { dataset } of all(page, "[data-scene]")) {
        const { controls, guess } = chapter.scenes[dataset.scene ?? ""];
        const wanted = controls.flatMap((one) => [one.name, ...(one.kind === "choice" ? one.options : [])]);
        if (guess !== undefined) wanted.push("question");
        expect(Object.keys(JSON.parse(dataset.labels ?? "{}")).sort()).toEqual(wanted.sort());
      }
  });

  it("has five to nine scenes, one right answer to every question, and says which sources it cites", () => {
    expect(Object.keys(chapter.scenes).length).toBeGreaterThanOrEqual(5);
    expect(Object.keys(chapter.scenes).length).toBeLessThanOrEqual(9);
    for (const { page } of pages) {
      const questions = all(page, ".chapter-quiz li");
      expect(questions.length).toBeGreaterThan(2);
      for (const question of questions)
        expect(question.querySelectorAll(".chapter-answer[data-right]")).toHaveLength(1);
      const cited = new Set(all(page, "[data-source]").map(({ dataset }) => dataset.source ?? ""));
      expect([...cited].sort()).toEqual([...chapter.sources].sort());
      for (const name of cited) expect(Object.keys(SOURCES)).toContain(name);
    }
  });

  it("names within its scenes only what a link may say", () => {
    for (const [id, spec] of Object.entries(chapter.scenes))
      expect(spec.query(spec.start), id).toMatch(/^v=1&.*seed=\d+$/);
  });
});
