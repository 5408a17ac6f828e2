import mdx from "@mdx-js/rollup";
import remarkMath from "remark-math";
import type { Plugin } from "vite";
import { rehypeMathML } from "./mathml.ts";

/** Chapters are MDX. They are compiled for the prerender alone: prose is never in a script of a page. */
export function chapterProse(): Plugin {
  return { enforce: "pre", ...mdx({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeMathML] }) } as Plugin;
}
