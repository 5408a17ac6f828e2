import { formatNumber } from "../../ui/format.ts";
import type { FiguresText } from "../common/description.ts";

/** A number of any size; zeros are said to be exact, and an overflow is said. */
export function numberWords(value: number, text: FiguresText): string {
  if (!Number.isFinite(value)) return text.gradient.notFinite;
  return value === 0 ? text.gradient.exactlyZero : formatNumber(value);
}
