import { defineConfig } from "vitest/config";
import { chapterProse } from "./tools/prose/mdx.ts";

export default defineConfig({
  plugins: [chapterProse()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**"],
    // One core less than there are is one of two on a small machine.
    maxWorkers: "100%",
    // Some tests start the command line; on a busy machine that takes seconds.
    testTimeout: 60_000,
    // These modules of TensorFlow.js, its gradients, are what Node itself takes for scripts.
    server: { deps: { inline: [/@tensorflow.tfjs-core.dist.(?!tf-core)/] } },
  },
});
