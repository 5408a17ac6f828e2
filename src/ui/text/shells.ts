import { shell as english } from "./en/shell.ts";
import type { Language } from "./text.ts";
import { shell as chinese } from "./zh-CN/shell.ts";

/** Words of the frame around every page: they stand in its file, so that no page loads them. */
export const SHELLS: Readonly<Record<Language, typeof english>> = { en: english, "zh-CN": chinese };
