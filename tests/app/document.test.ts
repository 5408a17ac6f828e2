import { describe, expect, it } from "vitest";
import { type DocumentParts, refusedByPolicy, renderDocument } from "../../src/app/document.ts";
import { CONTENT_SECURITY_POLICY } from "../../src/app/policy.ts";

const parts: DocumentParts = {
  language: "zh-CN",
  title: 'A "title" <with> & marks',
  description: "What it is",
  alternates: [
    { language: "en", path: "/lab" },
    { language: "zh-CN", path: "/zh/lab" },
  ],
  path: "/zh/lab",
  preview: { path: "/previews/lab.jpg", alt: 'What "it" shows' },
  site: "",
  styles: ["/assets/lab.css"],
  fonts: ["/assets/inter.woff2"],
  modules: ["/assets/lab.js"],
  preloads: ["/assets/shared.js"],
  body: "<main>words</main>",
  policy: true,
};

describe("a page as a file", () => {
  it("says its language, escaped title, policy and all of its files", () => {
    const html = renderDocument(parts);
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(html).toContain("<title>A &quot;title&quot; &lt;with> &amp; marks</title>");
    expect(html).toContain(`http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}"`);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<link"));
    for (const file of ["lab.css", "inter.woff2", "lab.js", "shared.js"])
      expect(html).toContain(`/assets/${file}"`);
    expect(html).toContain("<main>words</main>");
  });

  it("links to itself and to its other languages, absolutely when the site knows its address", () => {
    const relative = renderDocument(parts);
    expect(relative).toContain('<link rel="canonical" href="/zh/lab">');
    expect(relative).toContain('hreflang="en" href="/lab"');
    expect(relative).toContain('hreflang="zh-CN" href="/zh/lab"');
    expect(relative).toContain('hreflang="x-default" href="/lab"');
    const absolute = renderDocument({ ...parts, site: "https://example.org" });
    expect(absolute).toContain('<link rel="canonical" href="https://example.org/zh/lab">');
    expect(absolute).toContain('hreflang="en" href="https://example.org/lab"');
  });

  it("says what other sites show beside a link to it", () => {
    const html = renderDocument({ ...parts, site: "https://example.org" });
    const said = Object.fromEntries(
      [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)">/g)].map(
        ([, name, content]) => [name, content],
      ),
    );
    expect(said).toEqual({
      "og:title": "A &quot;title&quot; &lt;with> &amp; marks",
      "og:description": "What it is",
      "og:type": "website",
      "og:image": "https://example.org/previews/lab.jpg",
      "og:image:type": "image/jpeg",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": "What &quot;it&quot; shows",
      "twitter:card": "summary_large_image",
    });
    expect(renderDocument(parts)).toContain('content="/previews/lab.jpg"');
    expect(renderDocument({ ...parts, preview: null })).not.toMatch(/og:image|twitter:/);
  });

  it("asks not to be found when it is nobody's page", () => {
    const html = renderDocument({ ...parts, alternates: [] });
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).not.toContain("canonical");
    expect(html).not.toContain("hreflang");
  });
});

describe("the check against the policy", () => {
  it("finds nothing in a page that we write", () => {
    expect(refusedByPolicy(renderDocument(parts))).toEqual([]);
  });

  it.each([
    '<p style="color:red">',
    "<p class='a' style='color:red'>",
    '<button onclick="f()">',
    "<style>p{}</style>",
    "<script>f()</script>",
    '<script type="module">f()</script>',
    '<script src="https://example.org/a.js"></script>',
    '<script src="//example.org/a.js"></script>',
  ])("finds %s", (body) => {
    expect(refusedByPolicy(renderDocument({ ...parts, body }))).toHaveLength(1);
  });
});
