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

/** A chunk and all that it imports at once, each after what it imports itself: the order of the cascade. */
function closure(name: string, seen = new Set<string>(), order: string[] = []): string[] {
  const chunk = manifest[name];
  if (chunk === undefined)
    throw new Error(`prerender: the manifest has no ${name}; it has ${Object.keys(manifest)}`);
  if (seen.has(name)) return order;
  seen.add(name);
  for (const imported of chunk.imports ?? []) closure(imported, seen, order);
  order.push(name);
  return order;
}

function font(name: string): string {
  const key = Object.keys(manifest).find((one) => one.endsWith(name));
  if (key === undefined) throw new Error(`prerender: the manifest has no font ${name}`);
  return `/${manifest[key].file}`;
}

const sans = font("inter-latin-wght-normal.woff2");
const serif = font("source-serif-4-latin-opsz-normal.woff2");

for (const page of pages) {
  const chunks = closure(page.entry).map((name) => manifest[name]);
  const own = manifest[page.entry];
  const shared = chunks.slice(0, -1);
  const styles = chunks.flatMap((chunk) => chunk.css ?? []);
  const html = renderDocument({
    ...page,
    site,
    styles: [...new Set(styles)].map((file) => `/${file}`),
    fonts: page.name === "lab" ? [sans] : [sans, serif],
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
