import { english } from "./en/index.ts";
import type { Language, Text } from "./text.ts";
import { chinese } from "./zh-CN/index.ts";

/** Every language, for what writes pages. A page in the browser holds its own language alone. */
export const DICTIONARIES: Readonly<Record<Language, Text>> = { en: english, "zh-CN": chinese };
