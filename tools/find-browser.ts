import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export interface FoundBrowser {
  readonly path: string;
  /** Where it comes from, for people. */
  readonly how: string;
}

const VARIABLES = ["CHROMIUM", "PLAYWRIGHT_CHROMIUM"];
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** A browser whose libraries are missing starts no better than one that is not there. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows --version opens a window instead of answering.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

function usualPlaces(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  if (process.platform === "darwin") {
    const apps = ["/Applications", join(process.env.HOME ?? "", "Applications")];
    const inside = ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"];
    return [...onPath, ...apps.flatMap((folder) => inside.map((one) => join(folder, one)))];
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map(
      (name) => process.env[name] ?? "",
    );
    const inside = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];
    return [
      ...onPath,
      ...roots.filter((root) => root !== "").flatMap((root) => inside.map((one) => join(root, one))),
    ];
  }
  return onPath;
}

function run(command: string, args: readonly string[], minutes: number): boolean {
  console.log(`find-browser: ${command} ${args.join(" ")}`);
  const result = spawnSync(command, args, {
    stdio: "inherit",
    timeout: minutes * 60_000,
    shell: process.platform === "win32",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return result.status === 0;
}

function downloaded(how: string): FoundBrowser | null {
  const path = chromium.executablePath();
  return path !== "" && runs(path) ? { path, how } : null;
}

function fromDebian(): FoundBrowser | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    return null;
  // A stale list of one mirror need not keep the package from being there.
  run("apt-get", ["update"], 5);
  run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"], 15);
  const path = "/usr/bin/chromium";
  return runs(path) ? { path, how: "installed from Debian's package" } : null;
}

/**
 * A Chromium that starts: the one an environment variable names, an installed one, Playwright's own download, or
 * Debian's package when root. Throws when a variable names something that does not start, and when nothing is found.
 */
export function findBrowser(): FoundBrowser {
  for (const name of VARIABLES) {
    const path = process.env[name];
    if (path === undefined || path === "") continue;
    if (!runs(path)) throw new Error(`${name}: expected a Chromium that starts, got ${path}`);
    return { path, how: `named by ${name}` };
  }
  const installed = usualPlaces().find(runs);
  if (installed !== undefined) return { path: installed, how: "installed" };
  const found =
    downloaded("downloaded by Playwright before") ??
    (run("npx", ["playwright", "install", "chromium"], 10) ? downloaded("downloaded by Playwright") : null) ??
    fromDebian();
  if (found === null) {
    throw new Error("no browser: install Chromium or Chrome, or set CHROMIUM to the path of one");
  }
  return found;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { path, how } = findBrowser();
  console.log(`${path} (${how})`);
}
