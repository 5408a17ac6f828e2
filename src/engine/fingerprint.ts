const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a, 32 bits, over the little-endian bytes of the numbers, part after part: 8 lower-case hex digits.
 * Equal fingerprints of two runs mean equal parameters, bit for bit (but for one chance in 2^32).
 * Reference: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint(...parts: readonly Float64Array[]): string {
  const bytes = new Uint8Array(8);
  const writer = new DataView(bytes.buffer);
  let hash = OFFSET_BASIS;
  for (const values of parts) {
    for (let i = 0; i < values.length; i++) {
      writer.setFloat64(0, values[i], true);
      for (let byte = 0; byte < 8; byte++) hash = Math.imul(hash ^ bytes[byte], PRIME);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
