import { useEffect } from "react";
import { nextSample, previousSample } from "../../../experiment/session/sampling.ts";
import type { Lab } from "../../../state/lab.ts";
import { CONTROLS, within } from "../use-keys.ts";

function toggleFullScreen(): void {
  if (document.fullscreenElement === null) void document.documentElement.requestFullscreen?.();
  else void document.exitFullscreen();
}

/** Steps that the history remembers are the stops: one step alone would not be seen in a hall. */
function move(lab: Lab, key: string): boolean {
  const step = lab.run.source.get()?.frame.step ?? 0;
  if (key === "ArrowRight" || key === "PageDown") lab.run.seek(nextSample(step));
  else if (key === "ArrowLeft" || key === "PageUp") lab.run.seek(previousSample(step));
  else if (key === "Home") lab.run.seek(0);
  else if (key === "End") lab.run.seek(lab.openedAt);
  else return false;
  return true;
}

/** The keys of present mode, clickers' among them. All but Escape can be switched off. */
export function usePresentKeys(lab: Lab, black: boolean, setBlack: (black: boolean) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (black) {
        event.preventDefault();
        event.stopPropagation();
        setBlack(false);
        return;
      }
      if (within(event.target, "dialog")) return;
      if (event.key === "Escape") {
        lab.present(false);
        return;
      }
      if (within(event.target, CONTROLS) || !lab.view.getState().singleKeys) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (key === "f") toggleFullScreen();
      else if (key === "b" || key === ".") setBlack(true);
      else if (!move(lab, key)) return;
      event.preventDefault();
    };
    // Before the Lab's own keys: whatever is pressed brings a black screen back and does nothing else.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [lab, black, setBlack]);
}
