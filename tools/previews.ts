import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, Page as Tab } from "playwright-core";
import type { Page } from "../src/app/prerender.tsx";
import { PREVIEW_HEIGHT, PREVIEW_WIDTH } from "../src/app/preview.ts";
import { withBuiltSite } from "./built-site.ts";
import { previewFaults } from "./preview-faults.ts";
import { root, serverBuild } from "./server-build.ts";

/** How a page is looked at. A picture is seen at a third of its size, so pages are narrow and enlarged. */
interface View {
  readonly width: number;
  readonly query: string;
  /** What has come when the page shows what it should. */
  readonly ready: string;
  /** Controls, which do nothing in a picture, and text that would be too small in it. */
  readonly without: readonly string[];
  readonly style: string;
}

/** Version 1's defaults but for the data and the rate. Seeds 2 to 4 show the same at this step. */
const SCENARIO =
  "v=1&data=spiral&net=8,8,8&net.b=8,sigmoid,8,sigmoid,8,sigmoid&net.c=8,relu,8,relu,8,relu&lr=0.1&at=4000&seed=1";

/** One scene of a chapter, at its last step. */
function sceneView(id: string, step: number): View {
  return {
    width: 1160,
    query: `#${id}`,
    ready: `#${id} .scene-step[data-step="${step}"][data-going="false"]`,
    without: [
      ".shell-word",
      `.chapter > :not(h1, #${id})`,
      ".chapter-footer",
      ".scene-lab",
      ".scene-controls",
      `#${id} .scene-caption`,
      `#${id} .fig-readout`,
      `#${id} .fig-table`,
    ],
    style:
      ".chapter { padding-block: 14px 0; } .scene { margin-block: 8px 0; } .scene-place { min-height: 0; }",
  };
}

/** By the page's name; a chapter's by the end of its path. */
const VIEWS: Readonly<Record<string, View>> = {
  "a-stack-of-lines": sceneView("crease", 2000),
  home: {
    width: 920,
    query: "",
    ready: "#content",
    without: [".shell-word", "figcaption", ".home-drawing", ".home-section", ".home-footer"],
    style: "",
  },
  lab: {
    width: 800,
    query: `?${SCENARIO}`,
    ready: '#run-status[data-state="paused"][data-step="4000"]',
    without: [
      ".shell-actions > *",
      ".shell-word",
      ".lab-transport-buttons",
      ".lab-timeline",
      ".lab-data",
      ".lab-arm-head .ui-button",
      ".lab-net",
      ".lab-edit-button",
      ".lab-settings",
      ".fig-readout",
      ".fig-table",
      ".lab-arm-row:has(.fig-units)",
      ".lab-readouts > :not(dl)",
      ".lab-rail",
      ".lab-foot",
    ],
    // The step goes beside the name, and nothing keeps room for what is left out.
    style:
      ".lab-transport { position: absolute; inset: 0 0 auto auto; min-height: 44px; border: 0; } .lab-readouts { min-height: 0; }",
  },
};

/** What does not fit into the picture; null when everything does. */
function cutOff(tab: Tab): Promise<string | null> {
  return tab.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > window.innerWidth || scrollHeight > window.innerHeight)
      return `${scrollWidth} x ${scrollHeight} do not fit into ${window.innerWidth} x ${window.innerHeight}`;
    for (const element of document.querySelectorAll<HTMLElement>("body *:not(.ui-hidden)")) {
      const cuts = getComputedStyle(element).overflowX !== "visible";
      if (cuts && element.scrollWidth > element.clientWidth) return `cut off: ${element.textContent}`;
    }
    return null;
  });
}

/** A picture of the tab once two in a row are the same: figures draw again when their room has changed. */
async function atRest(tab: Tab): Promise<Buffer> {
  let last: Buffer | null = null;
  for (let i = 0; i < 40; i++) {
    const next = await tab.screenshot({ type: "jpeg", quality: 85 });
    if (last !== null && next.equals(last)) return next;
    last = next;
    await tab.waitForTimeout(250);
  }
  throw new Error("the page does not come to rest");
}

async function take(browser: Browser, site: string, page: Page, view: View): Promise<Buffer> {
  const scale = PREVIEW_WIDTH / view.width;
  const tab = await browser.newPage({
    viewport: { width: view.width, height: Math.round(PREVIEW_HEIGHT / scale) },
    deviceScaleFactor: scale,
    colorScheme: "light",
    // The page's policy would refuse the style that a picture adds.
    bypassCSP: true,
  });
  try {
    await tab.goto(new URL(page.path + view.query, site).href);
    await tab.waitForSelector(view.ready);
    for (const selector of view.without) {
      if ((await tab.locator(selector).count()) === 0)
        throw new Error(`there is no ${selector} to leave out`);
    }
    await tab.addStyleTag({
      content: `${view.without.join(", ")} { display: none !important; } ${view.style}`,
    });
    await tab.evaluate(() => document.fonts.ready.then(() => null));
    const picture = await atRest(tab);
    const cut = await cutOff(tab);
    if (cut !== null) throw new Error(cut);
    return picture;
  } finally {
    await tab.close();
  }
}

function viewOf({ name, path }: Page): View {
  const key = name === "chapter" ? path.slice(path.lastIndexOf("/") + 1) : name;
  const view = VIEWS[key];
  if (view === undefined) throw new Error(`previews: nothing says how to look at ${path}`);
  return view;
}

const { pages } = await serverBuild();

await withBuiltSite(async (site) => {
  for (const page of pages) {
    if (page.name === "not-found" || page.preview === null) continue;
    const picture = await take(site.browser, site.root, page, viewOf(page)).catch((error) => {
      throw new Error(`previews: ${page.path}: ${error.message}`);
    });
    const file = join(root, "public", page.preview.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
    console.log(`public${page.preview.path}: ${picture.length} bytes`);
  }
});

const faults = previewFaults(pages, (path) => {
  const file = join(root, "public", path);
  return existsSync(file) ? readFileSync(file) : null;
});
if (faults.length > 0) throw new Error(`previews: ${faults.join("\n")}`);
