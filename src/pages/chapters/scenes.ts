import type { Scenes } from "./scene/spec.ts";

/** By slug what the scenes of a chapter are: loaded with the first of them. */
export const SCENES: Readonly<Record<string, () => Promise<Scenes>>> = {
  "a-stack-of-lines": async () => (await import("./a-stack-of-lines/scenes.ts")).SCENES,
};
