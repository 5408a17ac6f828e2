import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { HEADERS } from "./src/app/policy.ts";
import { chapterProse } from "./tools/prose/mdx.ts";
import { notFoundPage, pagesInDevelopment } from "./tools/vite-pages.ts";

const port = Number(process.env.PORT ?? 4173);

export default defineConfig(({ isSsrBuild }) => ({
  base: "/",
  appType: "mpa",
  plugins: [chapterProse(), react(), notFoundPage(), pagesInDevelopment()],
  build: {
    target: "es2022",
    manifest: !isSsrBuild,
    copyPublicDir: !isSsrBuild,
    sourcemap: false,
    // Our policy refuses data: fonts and inline scripts, so nothing is inlined and no polyfill is injected.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A later part is asked for by name a moment later anyway: a list of all of them would weigh on the first load.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === "html" ? files : files.filter((file) => file.endsWith(".css")),
    },
    rolldownOptions: {
      input: {
        home: "src/app/home-entry.ts",
        "lab-en": "src/app/lab-en.ts",
        "lab-zh-CN": "src/app/lab-zh-CN.ts",
        "chapter-en": "src/app/chapter-en.ts",
        "chapter-zh-CN": "src/app/chapter-zh-CN.ts",
      },
      // Modules do nothing but define: one of which nothing is used need not be loaded.
      treeshake: {
        moduleSideEffects: [
          { test: /\/src\/(?:engine|experiment|figures|state|ui)\/.*\.tsx?$/, sideEffects: false },
        ],
      },
      // The Lab's first load is two files, of which chapters have one: cut further it is larger by kilobytes.
      output: {
        codeSplitting: {
          groups: [
            // What only later parts share comes with them.
            {
              name: "later",
              test: /src\/(?:pages\/lab\/arm\/(?:tools|moving)\/|figures\/regression\/|figures\/activation-curve\/plot|engine\/random|experiment\/data\/(?:split|drawn|own-points|functions))/,
              minShareCount: 2,
            },
            // Every page has its frame, and a chapter needs nothing else at first.
            {
              name: "frame",
              test: /preload-helper|src\/(?:app\/shell-behaviour|ui\/(?:theme-choice|stored))/,
            },
            // What the Lab alone needs at once.
            {
              name: "lab",
              test: /src\/(?:pages\/lab|app\/(?:LabRoot|ErrorBoundary|start-lab)|state\/(?:lab|edits|url-sync|last-scenario|address-notices|device-data|open-figures|refused-copy|scenario-store|view-store|comparisons|copying)|ui\/(?:controls\/(?:Select|NumberField|Checkbox|use-draft|read-number)))[/.].*/,
              minShareCount: 2,
            },
            // What the Lab shares with scenes, and figures of its own that would cost more apart. Dictionaries and what
            // both load later are not in it.
            {
              name: "core",
              test: /src\/(?!app\/(?:shell-behaviour|start-chapter)|ui\/(?:theme-choice|stored|text\/(?:en|zh-CN)\/)|pages\/chapters|experiment\/data\/(?:polar|dataset)|figures\/(?:collapse|weights|matrix|by-step\/places|probing\/parts|common\/(?:ArmChoice|inside|selecting|nearest-row|layer-words))).*\.tsx?(?:\?|$)|node_modules/,
              minShareCount: 2,
            },
          ],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  worker: { format: "es" },
  server: { host: "127.0.0.1", port, strictPort: true },
  preview: { host: "127.0.0.1", port, strictPort: true, headers: HEADERS },
}));
