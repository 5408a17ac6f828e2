import type { Measures } from "./measure.ts";
import { MEASURES as stack } from "./measures/a-stack-of-lines.ts";

/** By chapter, where the numbers of its prose come from. */
export const MEASURES: Readonly<Record<string, Measures>> = { "a-stack-of-lines": stack };
