import { type RefObject, useEffect, useRef } from "react";
import type { Run } from "../../../state/run.ts";
import { writeAttribute } from "../../../ui/write-attribute.ts";

/**
 * Makes a range a way through a run: on the way it shows frames, and where the hand lets go the run rests. Returns
 * whether a hand is on it.
 */
export function useScrub(
  range: RefObject<HTMLInputElement | null>,
  run: Run,
  say: (step: number) => string,
): RefObject<boolean> {
  const dragging = useRef(false);
  const latest = useRef(say);
  useEffect(() => {
    latest.current = say;
  });
  // React's onChange is the browser's `input` event; only the browser's own `change` says that a drag has ended.
  useEffect(() => {
    const input = range.current;
    if (input === null) return;
    const drag = () => {
      dragging.current = true;
      writeAttribute(input, "aria-valuetext", latest.current(input.valueAsNumber));
      run.scrub(input.valueAsNumber);
    };
    const settle = () => {
      dragging.current = false;
      run.seek(input.valueAsNumber);
    };
    // A drag that comes back to where it began ends without a `change`.
    const letGo = () => {
      if (dragging.current) settle();
    };
    const letsGo = ["pointerup", "pointercancel"] as const;
    input.addEventListener("input", drag);
    input.addEventListener("change", settle);
    input.addEventListener("blur", letGo);
    for (const event of letsGo) window.addEventListener(event, letGo);
    return () => {
      input.removeEventListener("input", drag);
      input.removeEventListener("change", settle);
      input.removeEventListener("blur", letGo);
      for (const event of letsGo) window.removeEventListener(event, letGo);
    };
  }, [range, run]);
  return dragging;
}
