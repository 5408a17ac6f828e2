import { type RefObject, useEffect, useRef } from "react";

/**
 * Tells which of the elements are in view, as sorted indices, whenever that changes. `key` names the set of elements.
 * Without an IntersectionObserver all are.
 */
export function useRowsInView(
  elements: RefObject<readonly (Element | null)[]>,
  key: string,
  report: (rows: number[]) => void,
): void {
  const newest = useRef(report);
  useEffect(() => {
    newest.current = report;
  });
  useEffect(() => {
    if (key === "") return;
    const watched = elements.current;
    if (typeof IntersectionObserver === "undefined") {
      newest.current(watched.flatMap((element, i) => (element === null ? [] : [i])));
      return;
    }
    const inView = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const row = watched.indexOf(entry.target);
          if (entry.isIntersecting) inView.add(row);
          else inView.delete(row);
        }
        newest.current([...inView].sort((i, j) => i - j));
      },
      { rootMargin: "64px" },
    );
    for (const element of watched) if (element !== null) observer.observe(element);
    return () => observer.disconnect();
  }, [elements, key]);
}
