import type { MarkerShape } from "../tokens.ts";

const format = (value: number): string => String(Math.round(value * 1000) / 1000);

function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${format(x)},${format(y)}`).join("L")}Z`;
}

function circle(r: number): string {
  const d = format(r);
  return `M${d},0A${d},${d},0,1,1,-${d},0A${d},${d},0,1,1,${d},0Z`;
}

function square(h: number): string {
  return polygon([
    [-h, -h],
    [h, -h],
    [h, h],
    [-h, h],
  ]);
}

function triangle(r: number): string {
  return polygon([
    [0, -r],
    [r * 0.9, r * 0.65],
    [-r * 0.9, r * 0.65],
  ]);
}

/** SVG path data of a marker about the origin, of optical radius `r`: for `<path d>` and for `new Path2D`. */
export function markerPath(shape: MarkerShape, r: number): string {
  switch (shape) {
    case "disc":
    case "open-circle":
      return circle(r);
    case "square":
    case "open-square":
      return square(r * 0.88);
    case "triangle":
    case "open-triangle":
      return triangle(r * 1.15);
    case "open-diamond":
      return polygon([
        [0, -r * 1.25],
        [r * 1.25, 0],
        [0, r * 1.25],
        [-r * 1.25, 0],
      ]);
    case "cross":
      return `M${format(-r)},${format(-r)}L${format(r)},${format(r)}M${format(-r)},${format(r)}L${format(r)},${format(-r)}`;
  }
}

/** Whether the inside of the marker is paper: by its shape, or because its arm is the second of its family. */
export function isOpen(shape: MarkerShape, second = false): boolean {
  return second || shape.startsWith("open-") || shape === "cross";
}
