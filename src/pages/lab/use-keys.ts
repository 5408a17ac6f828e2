import { useEffect } from "react";
import { nextSeed } from "../../state/edits.ts";
import type { Lab } from "../../state/lab.ts";

export const CONTROLS =
  'a[href],button,input,select,textarea,summary,dialog,[tabindex="0"],[contenteditable]';
const TYPING = "input:not([type=radio]):not([type=checkbox]):not([type=range]),textarea,select";

const COMMANDS = new Map<string, (lab: Lab) => void>([
  ["KeyK", ({ run }) => run.toggle()],
  ["KeyR", ({ run }) => run.reset()],
  ["KeyS", ({ run }) => run.stepOnce()],
  ["KeyJ", ({ view }) => view.setState(({ goToOpen }) => ({ goToOpen: !goToOpen }))],
  ["KeyN", (lab) => lab.edit(nextSeed)],
]);

export function within(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

/** The Lab's keys. Letters go by `code`: with Alt held, macOS types other characters. */
export function useKeys(lab: Lab, openList: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const command = event.altKey && !event.shiftKey ? COMMANDS.get(event.code) : undefined;
      if (command !== undefined) {
        event.preventDefault();
        if (!event.repeat || event.code === "KeyS") command(lab);
      } else if (event.code === "Space" && !event.altKey && !within(event.target, CONTROLS)) {
        event.preventDefault();
        if (!event.repeat) lab.run.toggle();
      } else if (event.key === "?" && !within(event.target, TYPING)) {
        event.preventDefault();
        openList();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [lab, openList]);
}
