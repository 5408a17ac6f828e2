export type Rgb = readonly [red: number, green: number, blue: number];

/** "#f59322" -> [245, 147, 34]. */
export function parseColour(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`colour: expected #rrggbb, got ${hex}`);
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The colour a share t of the way from one colour to another, in sRGB. */
export function mix(from: Rgb, to: Rgb, t: number): Rgb {
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t];
}

/** 256 colours from one colour to another, as RGBA bytes. */
export function ramp(from: Rgb, to: Rgb): Uint8ClampedArray {
  const bytes = new Uint8ClampedArray(4 * 256);
  for (let i = 0; i < 256; i++) {
    const [red, green, blue] = mix(from, to, i / 255);
    bytes.set([red, green, blue, 255], 4 * i);
  }
  return bytes;
}
