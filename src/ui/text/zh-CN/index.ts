import type { Text } from "../text.ts";
import { failure } from "./failure.ts";
import { figures } from "./figures.ts";
import { lab } from "./lab.ts";

export const chinese: Text = { language: "zh-CN", failure, lab, figures };
