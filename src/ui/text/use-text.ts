import { createContext, useContext } from "react";
import type { Text } from "./text.ts";

/** The words that everything below speaks. */
export const TextContext = createContext<Text | null>(null);

export function useText(): Text {
  const text = useContext(TextContext);
  if (text === null) throw new Error("internal: nothing says in which language this is");
  return text;
}
