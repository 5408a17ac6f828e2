import { useEffect, useRef } from "react";
import type { View } from "../../experiment/scenario/types.ts";

/** The button that changed the mode goes with it: the focus goes to its counterpart, or to the page's content. */
export function useFocusAfterMode(mode: View["mode"]): void {
  const before = useRef(mode);
  useEffect(() => {
    if (before.current === mode) return;
    before.current = mode;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const button = mode === "edit" ? document.querySelector<HTMLElement>(".lab-present") : null;
    (button ?? document.getElementById("content"))?.focus();
  }, [mode]);
}
