import { type RefObject, useEffect, useRef } from "react";

/** A removed arm takes the focused button with it: the chosen arm's net gets the focus instead of the page. */
export function useFocusAfterRemoval(box: RefObject<HTMLElement | null>, count: number): void {
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) {
      box.current?.querySelector<HTMLElement>(".lab-arm[data-chosen] input")?.focus();
    }
    before.current = count;
  }, [box, count]);
}
