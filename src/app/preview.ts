import type { Language } from "../ui/text/text.ts";

/**
 * The picture that other sites show beside a link to a page. `npm run previews` takes them and they are committed, so
 * that the build needs no browser.
 */
export interface Preview {
  readonly path: string;
  readonly alt: string;
}

/** What those sites show uncropped at large. */
export const PREVIEW_WIDTH = 1200;
export const PREVIEW_HEIGHT = 630;

export function previewPath(page: string, language: Language): string {
  return `/previews/${page}.${language}.jpg`;
}
