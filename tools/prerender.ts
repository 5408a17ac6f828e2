import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, serverBuild } from "./server-build.ts";

/**
 * Writes every page as a file into dist/, from the server build (dist-ssr/) and the client build's manifest.
 * SITE_URL=https://example.org makes the addresses of canonical and hreflang links and of preview pictures absolute.
 */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

const site = (process.env.SITE_URL ?? "").replace(/\/$/, "");
const manifest = JSON.parse(readFileSync(join(root, "dist/.vite/manifest.json"), "utf8")) as Record<
  string,
  Chunk
>;
const { pages, refusedByPolicy, renderDocument } = await serverBuild();

/** A chunk and all that it imports at once, itself first. */
function closure(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (chunk === undefined)
    throw new Error(`prerender: the manifest has no ${name}; it has ${Object.keys(manifest)}`);
  if (!seen.has(name)) {
    seen.add(name);
    for (const imported of chunk.imports ?? []) closure(imported, seen);
  }
  return seen;
}

function font(name: string): string {
  const key = Object.keys(manifest).find((one) => one.endsWith(name));
  if (key === undefined) throw new Error(`prerender: the manifest has no font ${name}`);
  return `/${manifest[key].file}`;
}

const sans = font("inter-latin-wght-normal.woff2");
const serif = font("source-serif-4-latin-opsz-normal.woff2");

for (const page of pages) {
  const [own, ...shared] = [...closure(page.entry)].map((name) => manifest[name]);
  // What an entry imports comes first in the cascade, as it does in the source.
  const styles = [...shared.reverse(), own].flatMap((chunk) => chunk.css ?? []);
  const html = renderDocument({
    ...page,
    site,
    styles: [...new Set(styles)].map((file) => `/${file}`),
    fonts: page.entry.includes("home") ? [sans, serif] : [sans],
    modules: [`/${own.file}`],
    preloads: shared.map((chunk) => `/${chunk.file}`),
    body: page.render(),
    policy: true,
  });
  const refused = refusedByPolicy(html);
  if (refused.length > 0)
    throw new Error(`prerender: ${page.file} holds what its policy refuses:\n${refused.join("\n")}`);
  const file = join(root, "dist", page.file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
}
rmSync(join(root, "dist/.vite"), { recursive: true });
process.stdout.write(`prerender: ${pages.length} pages\n`);
