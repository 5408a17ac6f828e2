import { useRef } from "react";
import { useStore } from "zustand";
import { useDraw } from "../../../figures/common/use-draw.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { formatCount } from "../../../ui/format.ts";
import { useChapterWords } from "./context.ts";
import type { SceneRun } from "./scene-run.ts";

/** Play and pause, one step and back to the first; and the step, written without React. */
export function SceneTransport({ scene, title }: { readonly scene: SceneRun; readonly title: string }) {
  const words = useChapterWords();
  const going = useStore(scene.run.store, (state) => state.going);
  const step = useRef<HTMLElement>(null);
  const status = useRef<HTMLSpanElement>(null);
  useDraw(scene.run.source, ({ frame }) => {
    if (step.current !== null) step.current.textContent = formatCount(frame.step);
    if (status.current === null) return;
    status.current.dataset.step = String(frame.step);
    status.current.dataset.fingerprints = frame.arms.map(({ fingerprint }) => fingerprint).join(" ");
  });
  return (
    <fieldset className="scene-transport">
      <legend className="ui-hidden">{words.run(title)}</legend>
      <Button primary onClick={() => scene.toggle()}>
        {going ? words.pause : words.play}
      </Button>
      <Button onClick={() => scene.stepOnce()}>{words.step}</Button>
      <Button onClick={() => scene.reset()}>{words.reset}</Button>
      <span className="scene-step" ref={status} data-going={going}>
        {words.stepWord} <b ref={step}>0</b>
      </span>
    </fieldset>
  );
}
