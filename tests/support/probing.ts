import { beforeAll } from "vitest";
import { loadProbing } from "../../src/figures/probing/probing.ts";

// Probes come with the first pointer or focus, and at once from then on: tests of what they say begin there.
beforeAll(async () => {
  await loadProbing();
});
