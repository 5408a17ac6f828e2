/** Small choices of a reader, remembered where the browser allows it: storage may be forbidden, full or nonsense. */
export function readStored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembering is a kindness: without it the choice holds for this page. */
export function writeStored(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    return;
  }
}
