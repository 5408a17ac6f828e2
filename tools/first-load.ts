import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

const IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

/** Scripts that a module pulls in before it runs, itself first; dynamic imports come later and do not count. */
function closure(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, specifier] of readFileSync(file, "utf8").matchAll(IMPORT)) {
    closure(posix.normalize(join(dirname(file), specifier)), seen);
  }
  return seen;
}

/** Scripts that a built page loads before anyone touches it. Throws when the page has none: then it was not built. */
export function firstScripts(page: string): string[] {
  const html = readFileSync(page, "utf8");
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="\/([^"]+\.js)"[^>]*>/g)];
  const seen = new Set<string>();
  for (const [, file] of named) closure(`dist/${file}`, seen);
  if (seen.size === 0) throw new Error(`${page}: expected scripts, found none`);
  return [...seen].sort();
}
