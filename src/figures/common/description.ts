import type { Shown } from "../../state/frame-source.ts";
import type { Text } from "../../ui/text/text.ts";

/** The words of the figures in one language. */
export type FiguresText = Text["figures"];

/** What a figure says to those who do not see it: one sentence, and the same numbers as a table. */
export interface Description {
  readonly summary: string;
  readonly columns: readonly string[];
  /** Made when asked for: the sentence is renewed twice a second, the table is seldom open. */
  rows(): readonly (readonly string[])[];
}

export type Describe = (shown: Shown) => Description;
