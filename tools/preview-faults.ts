import { PREVIEW_HEIGHT, PREVIEW_WIDTH, type Preview } from "../src/app/preview.ts";

/** Some sites show no picture at all when it is slow to come. */
const MOST_BYTES = 150_000;

/** Width and height that a JPEG says it has, or null for anything else. */
export function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  // Each segment is a marker of two bytes and its length; the frame's (C0 to CF) holds the size.
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1];
    // Of that range, these three are tables.
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue;
    return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}

function faultOf(picture: Uint8Array | null): string | null {
  if (picture === null) return "is not there";
  const size = jpegSize(picture);
  if (size === null) return "is no JPEG";
  if (size.width !== PREVIEW_WIDTH || size.height !== PREVIEW_HEIGHT)
    return `is ${size.width} x ${size.height}, expected ${PREVIEW_WIDTH} x ${PREVIEW_HEIGHT}`;
  return picture.length > MOST_BYTES ? `has ${picture.length} bytes, expected at most ${MOST_BYTES}` : null;
}

/** What is wrong with the pages' pictures, one sentence each. `read` gives a file of the site, or null without one. */
export function previewFaults(
  pages: readonly { readonly path: string; readonly preview: Preview | null }[],
  read: (path: string) => Uint8Array | null,
): string[] {
  return pages.flatMap(({ path, preview }) => {
    const fault = preview === null ? null : faultOf(read(preview.path));
    return fault === null ? [] : [`the preview picture of ${path} (public${preview?.path}) ${fault}`];
  });
}
