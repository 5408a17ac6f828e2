import { SCENES as stack } from "../../../src/pages/chapters/a-stack-of-lines/scenes.ts";
import type { Scenes } from "../../../src/pages/chapters/scene/spec.ts";

/** By slug: the prose is compiled by the build and cannot be read here. */
const CHAPTERS: Readonly<Record<string, Scenes>> = { "a-stack-of-lines": stack };

/** Every chapter in both languages, with the scenes that it has. */
export const CHAPTERS_IN_BROWSER = ["", "/zh"].flatMap((prefix) =>
  Object.entries(CHAPTERS).map(([slug, scenes]) => ({
    path: `${prefix}/chapters/${slug}`,
    scenes: Object.entries(scenes).map(([id, { until }]) => ({ id, until })),
  })),
);
