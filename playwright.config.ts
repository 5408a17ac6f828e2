import { defineConfig } from "@playwright/test";
import { BROWSER_ARGUMENTS } from "./tools/browser-arguments.ts";
import { findBrowser } from "./tools/find-browser.ts";

const port = Number(process.env.CREASE_PORT ?? 4319);
const browser = findBrowser();

// Worker processes read this file again: they need not search again.
process.env.CHROMIUM = browser.path;

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  forbidOnly: true,
  workers: 2,
  retries: 0,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: browser.path, args: BROWSER_ARGUMENTS },
    trace: "retain-on-failure",
  },
  webServer: {
    // The files of the last build, as readers get them.
    command: `npm run -s serve -- --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
