/** One double and its 64 bits, as two 32-bit words: every machine that runs a browser is little-endian. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** 2^k for -1022 <= k <= 1023, built from its exponent bits. */
export function powerOfTwo(k: number): number {
  words[0] = 0;
  words[1] = (k + 1023) << 20;
  return double[0];
}

/** The upper 32 bits: sign, exponent and 20 bits of the significand. */
export function highWord(x: number): number {
  double[0] = x;
  return words[1];
}

/** The lower 32 bits of x under the upper 32 bits `high`. */
export function withHighWord(x: number, high: number): number {
  double[0] = x;
  words[1] = high;
  return double[0];
}

/** x with the lower 32 bits of its significand cleared: a product of two such numbers is exact. */
export function truncated(x: number): number {
  double[0] = x;
  words[0] = 0;
  return double[0];
}

/** |x| with the sign of `sign`. */
export function withSign(x: number, sign: number): number {
  const high = highWord(sign) & 0x80000000;
  return withHighWord(x, (highWord(x) & 0x7fffffff) | high);
}
