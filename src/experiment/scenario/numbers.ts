import type { Limit } from "./limits.ts";
import type { NoticeReason } from "./types.ts";

/** A decimal number with an optional exponent, for use inside larger expressions. */
export const NUMBER_SOURCE = "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";

const NUMBER = new RegExp(`^${NUMBER_SOURCE}$`);

/** What had to be changed in a text; a Notice without its key. */
export interface Correction {
  readonly given: string;
  readonly used: string;
  readonly why: NoticeReason;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/**
 * The number a text writes, or null if it writes none: "", "NaN", "Infinity", "0x10" and "1,5" do not.
 * Too large exponents give an infinite number, which is over every limit. -0 is read as 0.
 */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed) + 0 : null;
}

/** The shortest text that reads back as the same number. Without "+", which means a space in a query. */
export function printNumber(value: number): string {
  return String(value).replace("e+", "e");
}

/** The number within a limit, and what had to be corrected. `value` must not be NaN. */
export function clamp(
  value: number,
  limit: Pick<Limit, "low" | "high">,
  given: string,
): { readonly value: number; readonly correction: Correction | null } {
  if (value < limit.low) {
    const used = printNumber(limit.low);
    return {
      value: limit.low,
      correction: { given, used, why: "below-limit", detail: { limit: limit.low } },
    };
  }
  if (value > limit.high) {
    const used = printNumber(limit.high);
    return {
      value: limit.high,
      correction: { given, used, why: "above-limit", detail: { limit: limit.high } },
    };
  }
  return { value, correction: null };
}
