import { type RefObject, useEffect, useRef } from "react";

/** A removed arm, and the last that can be added, take the focused button with them: the chosen arm's net gets it. */
export function useFocusOnChosenArm(box: RefObject<HTMLElement | null>, count: number): void {
  const before = useRef(count);
  useEffect(() => {
    if (count !== before.current && document.activeElement === document.body) {
      box.current?.querySelector<HTMLElement>(".lab-arm[data-chosen] input")?.focus();
    }
    before.current = count;
  }, [box, count]);
}
