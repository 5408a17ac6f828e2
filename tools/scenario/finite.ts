export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A tree of results before it becomes JSON: typed arrays are lists of numbers. */
export type Raw =
  | null
  | boolean
  | number
  | string
  | Float64Array
  | Uint32Array
  | readonly Raw[]
  | { readonly [key: string]: Raw };

/** The tree as JSON, numbers that are not finite as null; `found` gets the path of each list or field that had one. */
export function toJson(value: Raw, found: (path: string) => void, path = ""): Json {
  if (typeof value === "number") {
    if (Number.isFinite(value)) return value;
    found(path);
    return null;
  }
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Float64Array || value instanceof Uint32Array)
    return toJson(Array.from(value), found, path);
  if (Array.isArray(value)) return value.map((item: Raw) => toJson(item, found, path));
  const fields = Object.entries(value as { [key: string]: Raw });
  return Object.fromEntries(
    fields.map(([key, field]) => [key, toJson(field, found, path === "" ? key : `${path}.${key}`)]),
  );
}
