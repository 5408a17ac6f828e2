import { SCENES } from "../scenes.ts";
import type { SceneWords } from "./mount-scene.tsx";
import { Stage } from "./stage.ts";

/** How far below the screen a scene may be when it is made ready. */
const AHEAD = "400px";

/** Scenes come to life when a reader comes near: until then a chapter is prose alone. */
export function startScenes(page: Document, words: () => Promise<SceneWords>): void {
  const slug = page.querySelector<HTMLElement>("[data-chapter]")?.dataset.chapter ?? "";
  const load = SCENES[slug];
  if (load === undefined) throw new Error(`internal: there is no chapter ${slug}`);
  const stage = new Stage();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void bring(target as HTMLElement);
      }
    },
    { rootMargin: AHEAD },
  );

  async function bring(place: HTMLElement): Promise<void> {
    const [{ mountScene }, spoken, scenes] = await Promise.all([
      import("./mount-scene.tsx"),
      words(),
      load(),
    ]);
    const spec = scenes[place.dataset.scene ?? ""];
    if (spec === undefined) throw new Error(`internal: ${slug} has no scene ${place.dataset.scene}`);
    mountScene(place, spec, spoken, stage);
  }

  for (const place of page.querySelectorAll("[data-scene]")) near.observe(place);
}
