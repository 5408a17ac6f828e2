import type { Text } from "../text.ts";
import { figures } from "./figures.ts";
import { lab } from "./lab.ts";
import { shell } from "./shell.ts";

export const english: Text = { language: "en", shell, lab, figures };
