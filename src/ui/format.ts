/** Numbers as readers see them: a real minus sign, grouped thousands, never a width that jitters for no reason. */

const MINUS = "\u2212";
const NBSP = "\u00a0";
/** Stands for a value that does not exist (an empty test set, a diverged loss). */
export const NO_VALUE = "\u2013";

type Value = number | null;

const grouped = new Intl.NumberFormat("en-US");

function typographic(text: string): string {
  return text.replaceAll("-", MINUS);
}

/** 1200 -> "1,200". Not finite or null -> "–". */
export function formatCount(value: Value): string {
  if (value === null || !Number.isFinite(value)) return NO_VALUE;
  return typographic(grouped.format(Math.round(value)));
}

/** A loss: three decimals, scientific below 0.001 and from 10,000 on. */
export function formatLoss(value: Value): string {
  if (value === null || !Number.isFinite(value)) return NO_VALUE;
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.0005 || size >= 10000)) return formatScientific(value);
  return typographic(value.toFixed(3));
}

/** A round value of an axis: its decimals and grouped thousands; from a million on a power of ten. */
export function formatTick(value: number, decimals: number): string {
  if (Math.abs(value) >= 1e6)
    return typographic(Number(value.toPrecision(3)).toExponential().replace("e+", "e"));
  return decimals === 0 ? formatCount(value) : typographic(value.toFixed(decimals));
}

/** 0.595 -> "59.5 %". A share that is not whole never reads 0 or 100 by rounding alone. */
export function formatPercent(share: Value, decimals = 1): string {
  if (share === null || !Number.isFinite(share)) return NO_VALUE;
  const text = (share * 100).toFixed(decimals);
  const smallest = 10 ** -decimals;
  if (share > 0 && Number(text) === 0) return `<${NBSP}${smallest}${NBSP}%`;
  if (share < 1 && Number(text) === 100) return `>${NBSP}${(100 - smallest).toFixed(decimals)}${NBSP}%`;
  return `${typographic(text)}${NBSP}%`;
}

/** 4.4e-16 -> "4e−16": `digits` significant digits, no plus sign. */
export function formatScientific(value: Value, digits = 1): string {
  if (value === null || !Number.isFinite(value)) return NO_VALUE;
  return typographic(value.toExponential(digits - 1).replace("e+", "e"));
}

/** A measured number of any size to `digits` significant digits: "0.0654", "−3.21", "2.0e−6". */
export function formatNumber(value: Value, digits = 3): string {
  if (value === null || !Number.isFinite(value)) return NO_VALUE;
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (size < 0.001 || size >= 1e6) return formatScientific(value, Math.min(digits, 2));
  const whole = Math.floor(Math.log10(size)) + 1;
  return typographic(value.toFixed(Math.max(0, digits - whole)));
}

/** 0.065 -> "0.065×", 3.5 -> "3.5×": two significant digits. */
export function formatRatio(value: Value): string {
  if (value === null || !Number.isFinite(value)) return NO_VALUE;
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.001 || size >= 10000)) return `${formatScientific(value, 2)}×`;
  return `${typographic(String(Number(value.toPrecision(2))))}×`;
}

/** A term of a sum: "+ 0.28", "− 0.03". The leading term takes its sign only when negative. */
export function formatTerm(value: Value, leading = false, decimals = 2): string {
  if (value === null || !Number.isFinite(value)) return NO_VALUE;
  const text = Math.abs(value).toFixed(decimals);
  const negative = value < 0 && Number(text) !== 0;
  if (leading) return negative ? `${MINUS}${NBSP}${text}` : text;
  return `${negative ? MINUS : "+"}${NBSP}${text}`;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

/** A power of ten as plain text: -2 -> "10⁻²"; 0 -> "1". In SVG use `powerParts` and a raised tspan. */
export function formatPower(exponent: number): string {
  if (exponent === 0) return "1";
  return `10${[...String(exponent)].map((c) => SUPERSCRIPTS[c] ?? c).join("")}`;
}

/** A power of ten in two parts, the second to be raised: -2 -> ["10", "−2"]; 0 -> ["1", ""]. */
export function powerParts(exponent: number): readonly [base: string, raised: string] {
  return exponent === 0 ? ["1", ""] : ["10", typographic(String(exponent))];
}
