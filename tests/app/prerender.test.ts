import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pages, refusedByPolicy } from "../../src/app/prerender.tsx";

/** Names, words of the notation and of keyboards: the same in both languages. */
const IN_LATIN = ["Crease", "English", "JavaScript", "ReLU", "relu", "sigmoid", "tanh"];
/** People and works that chapters cite, and what they call a problem. */
const CITED = ["Bengio", "Courville", "Deep", "Ganguli", "Goodfellow", "Learning", "McClelland", "Saxe"];
const KEYS = ["Alt", "Down", "End", "Esc", "Home", "Page", "Shift", "Tab", "Up"];

/** A page without its formulas, its bibliography and the English terms that stand behind Chinese ones at first use. */
function withoutTerms(html: string): string {
  return html
    .replace(/<math[\s\S]*?<\/math>/g, "")
    .replace(/<li lang="en">[\s\S]*?<\/li>/g, "")
    .replace(/ title="[^"]*"/g, "")
    .replace(/data-labels="[^"]*"/g, (labels) => labels.replace(/&quot;[a-z]+&quot;:/g, ""))
    .replace(/（[A-Za-z ]+）/g, "");
}

/** What a page says, to those who see it and to those who hear it. */
function saidBy(html: string): string {
  const named = [...html.matchAll(/ (?:aria-[a-z]+text|aria-label|title|placeholder|alt)="([^"]*)"/g)];
  return [...named.map(([, name]) => name), html.replace(/<[^>]*>/g, " ")].join(" ");
}

describe("pages", () => {
  it("are the home page, the Lab and the chapters in both languages, and one for wrong addresses", () => {
    expect(pages.map(({ path, file }) => [path, file])).toEqual([
      ["/", "index.html"],
      ["/lab", "lab.html"],
      ["/chapters/a-stack-of-lines", "chapters/a-stack-of-lines.html"],
      ["/zh/", "zh/index.html"],
      ["/zh/lab", "zh/lab.html"],
      ["/zh/chapters/a-stack-of-lines", "zh/chapters/a-stack-of-lines.html"],
      ["/404", "404.html"],
    ]);
  });

  it("each have a title and a description of their own and an entry that exists", () => {
    expect(new Set(pages.map((page) => page.title)).size).toBe(pages.length);
    expect(new Set(pages.map((page) => page.description)).size).toBe(pages.length);
    for (const page of pages) expect(existsSync(page.entry), page.entry).toBe(true);
  });

  it.each(pages)(
    "$path is written without a window, with one main and one first heading, within the policy",
    (page) => {
      const html = page.render();
      expect(refusedByPolicy(html)).toEqual([]);
      expect(html.match(/<main\b/g)).toHaveLength(1);
      expect(html.match(/<h1\b/g)).toHaveLength(1);
      expect(html).toContain('id="content"');
    },
  );

  it("each have a picture of their own with words in their language, when they are to be found", () => {
    const found = pages.filter((page) => page.alternates.length > 0);
    expect(pages.filter((page) => page.preview !== null)).toEqual(found);
    expect(found.map((page) => page.preview?.path)).toEqual([
      "/previews/home.en.jpg",
      "/previews/lab.en.jpg",
      "/previews/a-stack-of-lines.en.jpg",
      "/previews/home.zh-CN.jpg",
      "/previews/lab.zh-CN.jpg",
      "/previews/a-stack-of-lines.zh-CN.jpg",
    ]);
    for (const { language, preview } of found) {
      expect(/\p{Script=Han}/u.test(preview?.alt ?? ""), preview?.alt).toBe(language === "zh-CN");
    }
  });

  it.each(pages.filter(({ language }) => language === "zh-CN"))("$path speaks Chinese alone", (page) => {
    const said = saidBy(withoutTerms(page.render()));
    expect(said).toMatch(/\p{Script=Han}/u);
    const latin = new Set(said.match(/[A-Za-z]{2,}/g));
    expect(
      [...latin].filter((word) => ![...IN_LATIN, ...CITED].includes(word) && !KEYS.includes(word)),
    ).toEqual([]);
  });

  it("name each other as translations", () => {
    for (const page of pages.filter((one) => one.alternates.length > 0)) {
      expect(page.alternates).toContainEqual({ language: page.language, path: page.path });
      for (const { path } of page.alternates) {
        expect(pages.find((one) => one.path === path)?.alternates).toEqual(page.alternates);
      }
    }
  });
});
