import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { root } from "../server-build.ts";

/** Files of the page that runs in the browsers, by address. */
export type Harness = ReadonlyMap<string, string>;

const DOCUMENT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Crease: the same bits</title>
<script type="module" src="/page.js"></script></head><body></body></html>`;

/** Compiles the page as the app is compiled. Nothing is written. */
async function compile(): Promise<{ page: string; worker: { name: string; text: string } }> {
  const built = (await build({
    root,
    logLevel: "error",
    build: { write: false, copyPublicDir: false, rolldownOptions: { input: "tools/browsers/page.ts" } },
  })) as Rolldown.RolldownOutput;
  const page = built.output.find((one) => one.type === "chunk" && one.isEntry);
  const workers = built.output.filter((one) => /worker.*\.js$/.test(one.fileName));
  const [worker] = workers;
  if (page?.type !== "chunk" || page.imports.length > 0 || workers.length !== 1 || worker.type !== "asset") {
    const names = built.output.map((one) => one.fileName).join(", ");
    throw new Error(`harness: expected one page and one worker, got ${names}`);
  }
  return { page: page.code, worker: { name: worker.fileName, text: String(worker.source) } };
}

/**
 * The page with the worker out of dist/, as readers get it. The app is built unless dist/ holds the very worker that
 * the sources give today.
 */
export async function createHarness(): Promise<Harness> {
  const { page, worker } = await compile();
  const file = join(root, "dist", worker.name);
  const isFresh = () => existsSync(file) && readFileSync(file, "utf8") === worker.text;
  if (!isFresh()) {
    console.log("test:browsers: dist/ does not hold today's worker; npm run build");
    const { status } = spawnSync("npm", ["run", "-s", "build"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error(`npm run build: exit code ${status}`);
    if (!isFresh()) throw new Error(`harness: expected the build to write dist/${worker.name}`);
  }
  return new Map([
    ["/", DOCUMENT],
    ["/page.js", page],
    [`/${worker.name}`, readFileSync(file, "utf8")],
  ]);
}
