import { ARM_IDS, type ArmId } from "./types.ts";

export const SHARED_KEYS = [
  "data",
  "n",
  "noise",
  "split",
  "batch",
  "loss",
  "points",
  "csv",
  "at",
  "seed",
] as const;
export const ARM_KEYS = ["net", "init", "opt", "lr", "l1", "l2", "sparse"] as const;
export const VIEW_KEYS = ["show", "theme", "mode"] as const;

export type SharedKey = (typeof SHARED_KEYS)[number];
export type ArmKey = (typeof ARM_KEYS)[number];
export type ViewKey = (typeof VIEW_KEYS)[number];

/** A key of a link, taken apart. */
export type KnownKey =
  | { readonly kind: "version" }
  | { readonly kind: "shared"; readonly key: SharedKey }
  | { readonly kind: "view"; readonly key: ViewKey }
  /** A shared key with an arm's letter: what decides data and draws is never one arm's own. */
  | { readonly kind: "uncontrolled"; readonly key: SharedKey }
  | { readonly kind: "arm"; readonly key: ArmKey; readonly arm: ArmId };

function find<T extends string>(list: readonly T[], text: string): T | undefined {
  return list.find((entry) => entry === text);
}

/** What `net.b` means; null if it means nothing. */
export function readKey(text: string): KnownKey | null {
  if (text === "v") return { kind: "version" };
  const bare = find(SHARED_KEYS, text);
  if (bare !== undefined) return { kind: "shared", key: bare };
  const view = find(VIEW_KEYS, text);
  if (view !== undefined) return { kind: "view", key: view };
  const [name, suffix, ...more] = text.split(".");
  const arm = find(ARM_IDS, suffix ?? "a");
  if (arm === undefined || more.length > 0) return null;
  const shared = find(SHARED_KEYS, name);
  if (shared !== undefined) return { kind: "uncontrolled", key: shared };
  const key = find(ARM_KEYS, name);
  if (key === undefined) return null;
  if (suffix === undefined) return { kind: "arm", key, arm: "a" };
  return arm === "a" ? null : { kind: "arm", key, arm };
}

/** `net`, `net.b`. */
export function armKey(key: ArmKey, arm: ArmId): string {
  return arm === "a" ? key : `${key}.${arm}`;
}
