import { createContext, useContext } from "react";
import type { chapter } from "../../../ui/text/en/chapter.ts";

/** Words of every scene's frame. */
export type ChapterWords = typeof chapter;

export const ChapterWordsContext = createContext<ChapterWords | null>(null);

export function useChapterWords(): ChapterWords {
  const words = useContext(ChapterWordsContext);
  if (words === null) throw new Error("internal: a scene lies outside of a chapter");
  return words;
}
