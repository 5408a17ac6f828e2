import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import {
  type FoundProgram,
  installedProgram,
  namedProgram,
  onPath,
  type Program,
  programFromDebian,
  runFetch,
  startsWell,
} from "./find-program.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

function usualPlaces(): string[] {
  const found = onPath(NAMES);
  if (process.platform === "darwin") {
    const apps = ["/Applications", join(process.env.HOME ?? "", "Applications")];
    const inside = ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"];
    return [...found, ...apps.flatMap((folder) => inside.map((one) => join(folder, one)))];
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map(
      (name) => process.env[name] ?? "",
    );
    const inside = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];
    return [
      ...found,
      ...roots.filter((root) => root !== "").flatMap((root) => inside.map((one) => join(root, one))),
    ];
  }
  return found;
}

export const CHROMIUM: Program = {
  name: "Chromium",
  variables: ["CHROMIUM", "PLAYWRIGHT_CHROMIUM"],
  places: usualPlaces,
  probe: ["--version"],
  packages: ["chromium", "fonts-noto-cjk"],
};

function downloaded(how: string): FoundProgram | null {
  const path = chromium.executablePath();
  return path !== "" && startsWell(CHROMIUM, path) ? { path, how } : null;
}

/**
 * A Chromium that starts: the one an environment variable names, an installed one, Playwright's own download, or
 * Debian's package when root. Null when there is none. Throws when a variable names something that does not start.
 */
export function findChromium(): FoundProgram | null {
  return (
    namedProgram(CHROMIUM) ??
    installedProgram(CHROMIUM) ??
    downloaded("downloaded by Playwright before") ??
    (runFetch("npx", ["playwright", "install", "chromium"], 10)
      ? downloaded("downloaded by Playwright")
      : null) ??
    programFromDebian(CHROMIUM)
  );
}

/** A Chromium that starts. Throws when there is none. */
export function findBrowser(): FoundProgram {
  const found = findChromium();
  if (found === null) {
    throw new Error("no browser: install Chromium or Chrome, or set CHROMIUM to the path of one");
  }
  return found;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { path, how } = findBrowser();
  console.log(`${path} (${how})`);
}
