import { createContext, useContext } from "react";
import type { ownData } from "../../../ui/text/en/own-data.ts";

/** Words of the tools for own data, which come with them. */
export type OwnWords = typeof ownData;

export const OwnWordsContext = createContext<OwnWords | null>(null);

export function useOwnWords(): OwnWords {
  const words = useContext(OwnWordsContext);
  if (words === null) throw new Error("internal: a tool for own data is there before its words");
  return words;
}
