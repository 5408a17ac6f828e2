import { readdirSync } from "node:fs";
import { firstScripts } from "./tools/first-load.ts";

const workers = readdirSync("dist/assets")
  .filter((name) => /worker.*\.js$/i.test(name))
  .map((name) => `dist/assets/${name}`);

if (workers.length === 0) throw new Error("dist/assets: expected the training worker, found none");

/** What a reader waits for before the first interaction, gzipped. */
export default [
  { name: "home", path: firstScripts("dist/index.html"), limit: "90 kB", gzip: true },
  { name: "chapter", path: firstScripts("dist/chapters/a-stack-of-lines.html"), limit: "90 kB", gzip: true },
  { name: "Lab", path: firstScripts("dist/lab.html"), limit: "140 kB", gzip: true },
  { name: "Lab in Chinese", path: firstScripts("dist/zh/lab.html"), limit: "140 kB", gzip: true },
  { name: "worker", path: workers, limit: "60 kB", gzip: true },
];
