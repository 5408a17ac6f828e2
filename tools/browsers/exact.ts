/**
 * A tree of results in which every bit can be seen, as JSON: a number is "#" and the 16 hex digits of its double, a
 * typed array "[" and the digits of all its elements, a text "'" and itself.
 */
export type Exact = null | boolean | string | readonly Exact[] | { readonly [key: string]: Exact };

/** Hex digits of a double. */
export const DIGITS = 16;

const view = new DataView(new ArrayBuffer(8));

const word = (offset: number) => view.getUint32(offset).toString(16).padStart(8, "0");

/** The bits of a double, most significant first. All NaN are one: engines may choose their bits. */
export function bitsOf(value: number): string {
  if (Number.isNaN(value)) return "7ff8000000000000";
  view.setFloat64(0, value);
  return word(0) + word(4);
}

/** The double with these bits. */
export function doubleOf(bits: string): number {
  view.setUint32(0, Number.parseInt(bits.slice(0, 8), 16));
  view.setUint32(4, Number.parseInt(bits.slice(8), 16));
  return view.getFloat64(0);
}

function isNumbers(value: object): value is Iterable<number> {
  return ArrayBuffer.isView(value) && Symbol.iterator in value;
}

/** @throws TypeError for what is no number, text, boolean, null, list or record of such. */
export function exact(value: unknown): Exact {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return `#${bitsOf(value)}`;
  if (typeof value === "string") return `'${value}`;
  if (typeof value !== "object") throw new TypeError(`exact: expected a result, got ${typeof value}`);
  if (isNumbers(value)) return `[${Array.from(value, bitsOf).join("")}`;
  if (Array.isArray(value)) return value.map(exact);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, exact(one)]));
}

/** How many numbers a tree holds. */
export function countNumbers(tree: Exact): number {
  if (typeof tree === "string") {
    if (tree.startsWith("[")) return (tree.length - 1) / DIGITS;
    return tree.startsWith("#") ? 1 : 0;
  }
  if (typeof tree !== "object" || tree === null) return 0;
  return Object.values(tree).reduce((sum: number, one) => sum + countNumbers(one), 0);
}
