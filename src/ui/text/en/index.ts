import type { Text } from "../text.ts";
import { failure } from "./failure.ts";
import { figures } from "./figures.ts";
import { lab } from "./lab.ts";

export const english: Text = { language: "en", failure, lab, figures };
