import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const sheets = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ name, css: readFileSync(join("src", name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "") }));

describe("style sheets", () => {
  it("are looked at", () => {
    expect(sheets.length).toBeGreaterThan(4);
  });

  it.each(sheets)("$name sets no type under 14 px", ({ css }) => {
    for (const [, selector, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const [, size] of body.matchAll(/font-size:\s*([\d.]+)px/g)) {
        expect(Number(size), selector.trim()).toBeGreaterThanOrEqual(14);
      }
    }
  });

  it.each(sheets)("$name moves only where no reduced motion is asked for", ({ css }) => {
    const rest = css.replace(
      /@media[^{]*prefers-reduced-motion: no-preference[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g,
      "",
    );
    expect(rest).not.toMatch(/(?:^|[\s;{])(?:transition|animation|scroll-behavior)\s*:/);
  });

  it.each(sheets)("$name casts no shadow but a flat line", ({ css }) => {
    for (const [, value] of css.matchAll(/box-shadow:\s*([^;]+);/g)) {
      expect(value).toMatch(/^(?:none|0 -?[\d.]+px 0 \S+)$/);
    }
  });
});
