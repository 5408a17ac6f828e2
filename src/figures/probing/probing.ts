import type { PARTS } from "./parts.ts";

export type Probing = typeof PARTS;

let parts: Probing | null = null;

/** Loads what reads figures out. Nobody needs it before a pointer or the focus has come to one, or a table is opened. */
export async function loadProbing(): Promise<Probing> {
  parts ??= (await import("./parts.ts")).PARTS;
  return parts;
}

/** What `loadProbing` has brought; null before. */
export function loadedProbing(): Probing | null {
  return parts;
}

/** The same where there is a probe or an open table already, so that it must be there. */
export function probing(): Probing {
  if (parts === null) throw new Error("internal: a figure is read out before what does that has come");
  return parts;
}
