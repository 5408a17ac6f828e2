import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pages } from "../../src/app/prerender.tsx";
import { jpegSize, previewFaults } from "../../tools/preview-faults.ts";

const page = { path: "/lab", preview: { path: "/previews/lab.jpg", alt: "" } };

/** A JPEG's beginning: a segment and a table before the frame, then as many bytes as wanted. */
function jpeg(width: number, height: number, bytes = 100): Uint8Array {
  const two = (n: number) => [n >> 8, n & 255];
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc4, 0, 3, 9];
  const frame = [0xff, 0xc0, 0, 17, 8, ...two(height), ...two(width)];
  const file = new Uint8Array(bytes);
  file.set([...head, ...frame]);
  return file;
}

const faults = (picture: Uint8Array | null) => previewFaults([page], () => picture);

describe("the size of a JPEG", () => {
  it("is read from its frame, past whatever stands before", () => {
    expect(jpegSize(jpeg(1200, 630))).toEqual({ width: 1200, height: 630 });
  });

  it("is not found in other files, nor in a broken one", () => {
    expect(jpegSize(new Uint8Array())).toBeNull();
    expect(jpegSize(new TextEncoder().encode("<svg></svg>"))).toBeNull();
    expect(jpegSize(jpeg(1200, 630).subarray(0, 20))).toBeNull();
    expect(jpegSize(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
  });
});

describe("the build's check of preview pictures", () => {
  it("names the page and the file that is missing", () => {
    expect(faults(null)).toEqual(["the preview picture of /lab (public/previews/lab.jpg) is not there"]);
  });

  it("refuses another format, another size and a heavy file", () => {
    expect(faults(new Uint8Array(50))).toEqual([expect.stringContaining("is no JPEG")]);
    expect(faults(jpeg(1200, 600))).toEqual([expect.stringContaining("is 1200 x 600, expected 1200 x 630")]);
    expect(faults(jpeg(1200, 630, 150_001))).toEqual([expect.stringContaining("has 150001 bytes")]);
    expect(faults(jpeg(1200, 630, 150_000))).toEqual([]);
  });

  it("asks nothing of pages without one", () => {
    expect(previewFaults([{ path: "/404", preview: null }], () => null)).toEqual([]);
  });

  it("finds nothing wrong with those that are committed", () => {
    const read = (path: string) => (existsSync(`public${path}`) ? readFileSync(`public${path}`) : null);
    expect(previewFaults(pages, read)).toEqual([]);
  });
});
