import { createContext, useContext } from "react";
import type { blockTools } from "../../../../ui/text/en/block-tools.ts";

/** Words of the tools, in a dictionary that is loaded with them. */
export type ToolWords = typeof blockTools;

export const ToolWordsContext = createContext<ToolWords | null>(null);

export function useToolWords(): ToolWords {
  const words = useContext(ToolWordsContext);
  if (words === null) throw new Error("internal: the tools have no words");
  return words;
}
