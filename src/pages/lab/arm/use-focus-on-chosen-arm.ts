import { type RefObject, useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { copyOrRefuse } from "../../../state/copying.ts";
import type { Lab } from "../../../state/lab.ts";

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
    focusChosenArm(box.current ?? document);
  }, [box, count]);
}

function focusChosenArm(within: ParentNode): void {
  within.querySelector<HTMLElement>(".lab-arm[data-chosen] input")?.focus();
}

/** A copy of an arm, right behind it and chosen. Its net has the focus: one thing is to be changed next. */
export function copyAndFocus(lab: Lab, index: number): void {
  const copied = flushSync(() => {
    const made = copyOrRefuse(lab, index);
    if (made) lab.view.setState({ arm: index + 1 });
    return made;
  });
  if (copied) focusChosenArm(document);
}
