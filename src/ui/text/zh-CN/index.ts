import type { Text } from "../text.ts";
import { figures } from "./figures.ts";
import { lab } from "./lab.ts";
import { shell } from "./shell.ts";

export const chinese: Text = { language: "zh-CN", shell, lab, figures };
