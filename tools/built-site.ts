import { type Browser, chromium } from "playwright-core";
import { preview } from "vite";
import { BROWSER_ARGUMENTS } from "./browser-arguments.ts";
import { findBrowser } from "./find-browser.ts";

export interface BuiltSite {
  /** Where the last build is served. */
  readonly root: string;
  readonly browser: Browser;
  /** Where the browser comes from, for people. */
  readonly how: string;
}

/** Serves the last build beside a browser for as long as `use` takes. */
export async function withBuiltSite(use: (site: BuiltSite) => Promise<void>): Promise<void> {
  const server = await preview({ preview: { port: 4329, strictPort: false }, logLevel: "error" });
  try {
    const root = server.resolvedUrls?.local[0];
    if (root === undefined) throw new Error("the preview server has no address");
    const { path, how } = findBrowser();
    const browser = await chromium.launch({ executablePath: path, args: BROWSER_ARGUMENTS });
    try {
      await use({ root, browser, how });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
