import { useEffect } from "react";
import type { Lab } from "../../state/lab.ts";

/** The other language shows the step that is shown now: while a run goes on the address still says where it began. */
export function useLanguageLink(lab: Lab): void {
  useEffect(() => {
    const link = document.getElementById("other-language");
    if (!(link instanceof HTMLAnchorElement)) return;
    const carry = () => {
      link.search = new URL(lab.link()).search;
    };
    for (const event of ["pointerdown", "click"]) link.addEventListener(event, carry);
    return () => {
      for (const event of ["pointerdown", "click"]) link.removeEventListener(event, carry);
    };
  }, [lab]);
}
