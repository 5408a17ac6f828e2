import { createContext, useContext } from "react";
import type { measures } from "./en/measures.ts";

/** Words of the figures that come when they are asked for, and their words with them. */
export type MeasuresText = typeof measures;

export const MeasuresContext = createContext<MeasuresText | null>(null);

export function useMeasuresText(): MeasuresText {
  const text = useContext(MeasuresContext);
  if (text === null) throw new Error("internal: a figure is there before its words");
  return text;
}
