import { type RefObject, useEffect, useRef } from "react";

/** A removed arm, and the last that can be added, take the focused button with them: the chosen arm's net gets it. */
export function useFocusOnChosenArm(box: RefObject<HTMLElement | null>, count: number): void {
  const before = useRef(count);
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      focused.current = target instanceof Element ? target : null;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    const changed = count !== before.current;
    before.current = count;
    const gone = focused.current !== null && !focused.current.isConnected;
    // A link that brings arms takes the focus from nobody.
    if (!changed || !gone || document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLElement>(".lab-arm[data-chosen] input")?.focus();
  }, [box, count]);
}
