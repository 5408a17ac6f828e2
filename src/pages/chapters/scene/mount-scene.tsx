import { createRoot } from "react-dom/client";
import type { Text } from "../../../ui/text/text.ts";
import { TextContext } from "../../../ui/text/use-text.ts";
import { type ChapterWords, ChapterWordsContext } from "./context.ts";
import { SceneRoot } from "./SceneRoot.tsx";
import { SceneRun } from "./scene-run.ts";
import type { SceneSpec } from "./spec.ts";
import type { Stage } from "./stage.ts";

/** The words that a scene speaks. */
export interface SceneWords {
  readonly text: Text;
  readonly chapter: ChapterWords;
}

/** Part of a scene that has to be on the screen for it to run. */
const SEEN = 0.4;

function labelsOf(place: HTMLElement): Readonly<Record<string, string>> {
  return JSON.parse(place.dataset.labels ?? "{}") as Record<string, string>;
}

/** Gives a scene its own root in the place that the prose keeps for it, and a run that goes while it is seen. */
export function mountScene(place: HTMLElement, spec: SceneSpec, words: SceneWords, stage: Stage): void {
  const moves = window.matchMedia("(prefers-reduced-motion: no-preference)").matches;
  const scene = new SceneRun(spec.until, spec.speed, moves && spec.guess === undefined);
  scene.run.start();
  const section = place.closest("section");
  const title = section?.querySelector("h3")?.textContent ?? "";
  place.replaceChildren();
  createRoot(place).render(
    <TextContext value={words.text}>
      <ChapterWordsContext value={words.chapter}>
        <SceneRoot spec={spec} scene={scene} title={title} labels={labelsOf(place)} />
      </ChapterWordsContext>
    </TextContext>,
  );
  place.dataset.mounted = "";

  const link = section?.querySelector<HTMLAnchorElement>(".scene-lab");
  const carry = () => {
    const query = scene.link();
    if (link && query !== "") link.search = query;
  };
  for (const event of ["pointerover", "pointerdown", "focus", "click"]) link?.addEventListener(event, carry);

  new IntersectionObserver(
    ([entry]) => {
      const much = entry.intersectionRatio >= SEEN || entry.intersectionRect.height > window.innerHeight / 2;
      if (much) stage.enter(scene);
      else stage.leave(scene);
    },
    { threshold: [0, SEEN / 2, SEEN, 0.7] },
  ).observe(place);
}
