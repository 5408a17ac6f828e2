import type { goTo } from "../../../../ui/text/en/go-to.ts";

/** Words that come with the panel. */
export type GoToText = typeof goTo;
