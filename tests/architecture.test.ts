import { describe, expect, it } from "vitest";
import { importFaults } from "./support/architecture/check-imports.ts";
import { wordFaults } from "./support/architecture/check-words.ts";
import { importsOf } from "./support/architecture/imports.ts";
import { parseSource } from "./support/architecture/source.ts";
import { filesUnder, readText } from "./support/files.ts";

const CODE = [".ts", ".tsx", ".mts", ".js", ".jsx", ".mdx"];

const sources = [...filesUnder("src", CODE), ...filesUnder("tools", CODE)].map((path) =>
  parseSource(path, readText(path)),
);
const shipped = sources.filter((one) => one.path.startsWith("src/"));

describe("the source tree", () => {
  it("is really looked at", () => {
    for (const room of ["engine", "experiment", "state", "ui", "figures", "pages", "app"]) {
      const files = shipped.filter((one) => one.path.startsWith(`src/${room}/`));
      expect(files.length, `files in src/${room}`).toBeGreaterThan(0);
    }
    const imports = sources.reduce((sum, one) => sum + importsOf(one).length, 0);
    expect(imports).toBeGreaterThan(sources.length / 2);
  });

  it("imports only what the table of rooms allows", () => {
    expect(sources.flatMap(importFaults)).toEqual([]);
  });

  it("uses no word that its room forbids", () => {
    expect(shipped.flatMap(wordFaults)).toEqual([]);
  });
});

const imports = (path: string, text: string) => importFaults(parseSource(path, text));
const words = (path: string, text: string) => wordFaults(parseSource(path, text));

describe("the import check finds", () => {
  const E = "src/engine/x.ts";
  const faulty: readonly [string, string, string][] = [
    ["a static import", E, `import { a } from "../experiment/a.ts";`],
    ["a bare import", E, `import "../ui/a.css";`],
    ["a type import out of the engine", E, `import type { A } from "../experiment/a.ts";`],
    ["an inline type import", E, `type A = import("../experiment/a.ts").A;`],
    ["a re-export", E, `export { a } from "../experiment/a.ts";`],
    ["a star re-export", E, `export * from "../experiment/a.ts";`],
    ["a dynamic import", E, `const m = await import("../experiment/a.ts");`],
    ["a dynamic import of a variable", "src/app/x.ts", "const m = (p: string) => import(p);"],
    ["a template that cannot be read", "src/app/x.ts", "const m = (p: string) => import(`./$" + "{p}.ts`);"],
    ["a worker address", E, `import url from "../experiment/worker/w.ts?worker&url";`],
    ["a URL beside the module", E, `new URL("../experiment/a.ts", import.meta.url);`],
    ["a glob", E, `import.meta.glob("../experiment/*.ts");`],
    ["CommonJS", E, `const a = require("../experiment/a.ts");`],
    ["a package in the engine", E, `import { max } from "d3";`],
    ["Node in the engine", E, `import { readFileSync } from "node:fs";`],
    ["Node in a page", "src/pages/lab/x.ts", `import { readFileSync } from "node:fs";`],
    ["a root path", "src/app/x.ts", `import { a } from "/src/engine/index.ts";`],
    ["React in the experiment", "src/experiment/session/x.ts", `import { useState } from "react";`],
    ["the interface in the experiment", "src/experiment/session/x.ts", `import { a } from "../../ui/a.ts";`],
    ["a value where only types are allowed", "src/ui/x.ts", `import { a } from "../experiment/a.ts";`],
    ["one value among types", "src/ui/x.ts", `import { type A, b } from "../experiment/a.ts";`],
    ["pages in state", "src/state/x.ts", `import { a } from "../pages/a.ts";`],
    ["app in pages", "src/pages/x.ts", `import { a } from "../app/a.ts";`],
    ["figures in ui", "src/ui/x.ts", `import type { A } from "../figures/a.ts";`],
    ["the worker started by a figure", "src/figures/x.ts", `import { a } from "../experiment/worker/w.ts";`],
    ["a way out of the source tree", "src/app/x.ts", `import { a } from "../../tests/a.ts";`],
    ["a tool that reads pages", "tools/x.ts", `import { a } from "../src/pages/a.ts";`],
    [
      "an import in a chapter",
      "src/pages/chapters/x/en.mdx",
      `# Title\n\nimport { a } from "../../../app/a.ts"\n`,
    ],
  ];
  for (const [what, path, text] of faulty) {
    it(what, () => expect(imports(path, text)).toHaveLength(1));
  }

  it("nothing wrong with what the table allows", () => {
    expect(imports("src/ui/x.ts", `import type { A } from "../experiment/a.ts";`)).toEqual([]);
    expect(imports("src/ui/x.ts", `import { type A, type B } from "../engine/a.ts";`)).toEqual([]);
    expect(imports("src/state/x.ts", `import url from "../experiment/worker/w.ts?worker&url";`)).toEqual([]);
    expect(
      imports("src/figures/a/x.ts", `import { max } from "d3"; import { a } from "../../engine/index.ts";`),
    ).toEqual([]);
    expect(
      imports("src/figures/a/x.ts", `import type { A } from "../../experiment/worker/protocol.ts";`),
    ).toEqual([]);
    expect(imports("src/engine/x.ts", `const d3 = "d3"; // import "d3"`)).toEqual([]);
  });

  it("the line of the fault", () => {
    expect(imports("src/engine/x.ts", `\n\nimport "react";`)[0]).toContain("src/engine/x.ts:3 ");
  });
});

describe("the word check finds", () => {
  const E = "src/engine/x.ts";
  const faulty: readonly [string, string, string][] = [
    ["Math.random", E, "export const a = Math.random();"],
    ["Math.exp", "src/experiment/data/x.ts", "export const a = Math.exp(1);"],
    ["a computed member of Math", E, `export const a = Math["exp"](1);`],
    ["Math taken apart", E, "const { exp } = Math; export const a = exp(1);"],
    ["a power", E, "export const a = (x: number) => x ** 2;"],
    ["a power assignment", E, "let a = 2; a **= 2;"],
    ["a clock", E, "export const a = Date.now();"],
    ["a new date", E, "export const a = new Date();"],
    ["performance in the session", "src/experiment/session/x.ts", "export const a = performance.now();"],
    ["the document", E, "export const a = document.title;"],
    ["globalThis", E, "export const a = globalThis;"],
    ["a timer", "src/experiment/session/x.ts", "setTimeout(() => {}, 1);"],
    ["rounding through text", E, "export const a = (x: number) => x.toFixed(2);"],
    ["eval", "src/app/x.ts", `eval("1");`],
    ["new Function", "src/ui/x.ts", `export const a = new Function("return 1");`],
    ["Function called", "src/ui/x.ts", `export const a = Function("return 1");`],
    ["HTML from text", "src/ui/x.ts", `export const a = (e: Element) => { e.innerHTML = "a"; };`],
    [
      "HTML from text in JSX",
      "src/ui/x.tsx",
      `export const A = () => <p dangerouslySetInnerHTML={{ __html: "a" }} />;`,
    ],
    ["a default export", "src/ui/x.ts", "export default 1;"],
    ["a barrel", "src/ui/x.ts", `export { a } from "./a.ts"; export { b } from "./b.ts";`],
    ["a star in a file of its own", "src/ui/x.ts", `export * from "./a.ts"; export const b = 1;`],
  ];
  for (const [what, path, text] of faulty) {
    it(what, () => expect(words(path, text)).toHaveLength(1));
  }

  it("nothing wrong with portable code", () => {
    expect(words(E, "export const a = (x: number) => Math.sqrt(Math.abs(x)) * x;")).toEqual([]);
    expect(words(E, "export interface A { Date: number; document: string }")).toEqual([]);
    expect(words(E, "export const a = (o: { self: number }) => o.self;")).toEqual([]);
    expect(
      words("src/experiment/session/x.ts", "export const f = (location: number) => location + 1;"),
    ).toEqual([]);
    expect(words("src/experiment/worker/x.ts", "export const a = () => performance.now();")).toEqual([]);
    expect(words("src/ui/x.ts", "export const a = () => Math.round(performance.now());")).toEqual([]);
    expect(words("src/engine/index.ts", `export { a } from "./a.ts";`)).toEqual([]);
  });
});
