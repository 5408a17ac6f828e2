import { createContext, type RefObject, useContext } from "react";
import { useWidth } from "./use-width.ts";

/** How many times larger than on a desk plots are drawn, type and lines too: before a hall they must read from afar. */
export const PlotScale = createContext(1);

export function usePlotScale(): number {
  return useContext(PlotScale);
}

/** Width that a plot has in its own units, of which each is `PlotScale` px. */
export function usePlotWidth(ref: RefObject<Element | null>, initial: number): number {
  const scale = usePlotScale();
  return Math.floor(useWidth(ref, initial) / scale);
}
