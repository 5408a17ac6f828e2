import { chromium, firefox, type LaunchOptions } from "playwright-core";
import { BROWSER_ARGUMENTS } from "../browser-arguments.ts";
import { CHROMIUM, findChromium } from "../find-browser.ts";
import { absence, findProgram, onPath, type Program } from "../find-program.ts";
import type { Ends } from "./ends.ts";
import { startWebKit } from "./webkit.ts";

/** A browser that was started. */
export interface StartedBrowser {
  readonly version: string;
  open(address: string): Promise<unknown>;
}

/** A browser that this machine does not have. */
export interface AbsentBrowser {
  readonly absent: string;
}

export interface Engine {
  /** Its word on the command line. */
  readonly word: string;
  readonly name: string;
  start(ends: Ends): Promise<StartedBrowser | AbsentBrowser>;
}

const MAC_FIREFOX = "/Applications/Firefox.app/Contents/MacOS/firefox";
const WINDOWS_FIREFOX = "C:/Program Files/Mozilla Firefox/firefox.exe";

const FIREFOX: Program = {
  name: "Firefox",
  variables: ["FIREFOX"],
  places: () => [...onPath(["firefox-esr", "firefox"]), MAC_FIREFOX, WINDOWS_FIREFOX],
  probe: ["--version"],
  packages: ["firefox-esr"],
};

/** Without this Firefox asks Mozilla for settings and experiments. */
const NO_NETWORK = { "services.settings.server": "data:,#remote-settings-dummy/v1" };

/** We end browsers ourselves, those of Playwright like the others. */
const NO_SIGNALS: LaunchOptions = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

async function startChromium(ends: Ends): Promise<StartedBrowser | AbsentBrowser> {
  const found = findChromium();
  if (found === null) return { absent: absence(CHROMIUM) };
  const options = { ...NO_SIGNALS, executablePath: found.path, args: BROWSER_ARGUMENTS };
  const browser = await chromium.launch(options);
  ends.add(() => browser.close());
  return { version: browser.version(), open: async (address) => (await browser.newPage()).goto(address) };
}

async function startFirefox(ends: Ends): Promise<StartedBrowser | AbsentBrowser> {
  const found = findProgram(FIREFOX);
  if (found === null) return { absent: absence(FIREFOX) };
  // The channel drives an ordinary Firefox; without it Playwright expects its own.
  const browser = await firefox.launch({
    ...NO_SIGNALS,
    channel: "moz-firefox",
    executablePath: found.path,
    firefoxUserPrefs: NO_NETWORK,
  });
  ends.add(() => browser.close());
  return { version: browser.version(), open: async (address) => (await browser.newPage()).goto(address) };
}

export const ENGINES: readonly Engine[] = [
  { word: "chromium", name: "Chromium", start: startChromium },
  { word: "firefox", name: "Firefox", start: startFirefox },
  { word: "webkitgtk", name: "WebKitGTK", start: startWebKit },
];
