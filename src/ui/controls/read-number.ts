/** What a reader typed as a number, with either minus sign; NaN for what is none, and for nothing. */
export function readNumber(typed: string): number {
  const text = typed.trim().replace("\u2212", "-");
  return text === "" ? Number.NaN : Number(text);
}
