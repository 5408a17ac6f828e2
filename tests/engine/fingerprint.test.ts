import { describe, expect, it } from "vitest";
import { fingerprint } from "../../src/engine/index.ts";

/** Numbers whose little-endian bytes are this ASCII text, eight characters each. */
function numbersFrom(text: string): Float64Array {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float64Array.from({ length: bytes.length / 8 }, (_, i) => view.getFloat64(8 * i, true));
}

describe("the fingerprint", () => {
  it("of nothing is the FNV-1a offset basis", () => {
    expect(fingerprint(new Float64Array(0))).toBe("811c9dc5");
  });

  it("agrees with FNV-1a computed over the bytes in exact integers", () => {
    for (const text of ["chongo w", "abcdefgh01234567", "\0\0\0\0\0\0\0\0"]) {
      let hash = 2166136261n;
      for (const character of text) {
        hash = ((hash ^ BigInt(character.charCodeAt(0))) * 16777619n) % 4294967296n;
      }
      expect(fingerprint(numbersFrom(text))).toBe(hash.toString(16).padStart(8, "0"));
    }
  });

  it("keeps its leading zeros and its eight digits", () => {
    for (let i = 0; i < 500; i++) expect(fingerprint(new Float64Array([i]))).toMatch(/^[0-9a-f]{8}$/);
  });

  it("sees the order of numbers, the last bit, and the sign of zero", () => {
    const first = fingerprint(new Float64Array([1, 2]));
    expect(fingerprint(new Float64Array([2, 1]))).not.toBe(first);
    expect(fingerprint(new Float64Array([1, 2 + 2 ** -51]))).not.toBe(first);
    expect(fingerprint(new Float64Array([-0]))).not.toBe(fingerprint(new Float64Array([0])));
  });
});
