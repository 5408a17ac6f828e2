import { createContext, useContext } from "react";
import type { ChapterWords } from "../scene/context.ts";
import type { Scenes } from "../scene/spec.ts";

/** What the words of the prose know of their chapter. */
export interface Prose {
  readonly words: ChapterWords;
  readonly scenes: Scenes;
  /** Address of the Lab in the chapter's language. */
  readonly lab: string;
}

export const ProseContext = createContext<Prose | null>(null);

export function useProse(): Prose {
  const prose = useContext(ProseContext);
  if (prose === null) throw new Error("internal: prose lies outside of a chapter");
  return prose;
}
