/** DESIGN's import table as data. `values` may be imported whole, `types` only as types. */
export interface Room {
  readonly path: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
  /** npm packages, matched at the start of the name. */
  readonly packages: readonly string[];
  readonly node: boolean;
}

const REACT = ["react", "react-dom"];

/** The first entry whose path fits decides, so narrower paths come first. */
export const ROOMS: readonly Room[] = [
  { path: "src/engine/", values: [], types: [], packages: [], node: false },
  {
    path: "src/experiment/worker/",
    values: ["src/engine/", "src/experiment/"],
    types: [],
    packages: ["comlink"],
    node: false,
  },
  {
    path: "src/experiment/",
    values: ["src/engine/", "src/experiment/"],
    types: [],
    packages: ["valibot"],
    node: false,
  },
  {
    path: "src/state/",
    values: ["src/experiment/", "src/state/"],
    types: ["src/engine/"],
    packages: ["zustand", "comlink", "react"],
    node: false,
  },
  {
    path: "src/ui/",
    values: ["src/ui/"],
    types: ["src/engine/", "src/experiment/"],
    packages: [...REACT, "d3", "@fontsource-variable/"],
    node: false,
  },
  {
    path: "src/figures/",
    values: ["src/state/", "src/ui/", "src/experiment/", "src/engine/", "src/figures/"],
    types: [],
    packages: [...REACT, "d3", "zustand"],
    node: false,
  },
  {
    path: "src/pages/",
    values: ["src/figures/", "src/state/", "src/ui/", "src/experiment/", "src/pages/"],
    types: ["src/engine/"],
    packages: [...REACT, "d3", "zustand"],
    node: false,
  },
  { path: "src/app/prerender", values: ["src/"], types: [], packages: REACT, node: true },
  { path: "src/app/", values: ["src/"], types: [], packages: REACT, node: false },
  // The build writes the app's pages, asks for their pictures and sends the policy.
  { path: "tools/prerender.ts", values: ["src/app/", "tools/"], types: [], packages: [], node: true },
  { path: "tools/server-build.ts", values: [], types: ["src/app/"], packages: [], node: true },
  {
    path: "tools/preview",
    values: ["src/app/", "tools/"],
    types: [],
    packages: ["playwright-core"],
    node: true,
  },
  // What runs in the browsers starts the worker with the app's own client, and nothing else of the page.
  {
    path: "tools/browsers/page.ts",
    values: ["src/state/", "src/experiment/", "tools/browsers/"],
    types: [],
    packages: [],
    node: false,
  },
  {
    path: "tools/browsers/",
    values: ["src/experiment/", "src/app/policy.ts", "tools/"],
    types: [],
    packages: ["playwright-core", "selenium-webdriver", "vite"],
    node: true,
  },
  {
    path: "tools/prose/",
    values: ["tools/prose/"],
    types: [],
    packages: ["@mdx-js/rollup", "hast", "hast-util-from-html", "remark-math", "temml", "vite"],
    node: false,
  },
  { path: "tools/vite-pages.ts", values: ["src/app/"], types: [], packages: ["vite"], node: true },
  {
    path: "tools/",
    values: ["src/engine/", "src/experiment/", "tools/", "tests/fixtures/"],
    types: [],
    packages: ["playwright-core", "vite", "oxc-parser"],
    node: true,
  },
];

/** The worker's own modules start threads and read a clock: only state may start it, and figures must stay pure. */
export const WORKER = "src/experiment/worker/";
export const MAY_START_WORKER = [WORKER, "src/state/", "src/app/"];

/** Files that only gather the exports of others. */
export const BARRELS = ["src/engine/index.ts", "src/engine/math.ts"];

export function roomOf(path: string): Room {
  const room = ROOMS.find((one) => path.startsWith(one.path));
  if (room === undefined) throw new Error(`${path} lies in no room of the import table`);
  return room;
}
