import type { ClassShape } from "./palette.ts";

/** The path calls that a canvas and `PathData` share. */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  closePath(): void;
}

type Corner = readonly [number, number];

/** Half the width of its arms, and their length. */
const ARM = 0.42;
const REACH = 1.25;
const PLUS: readonly Corner[] = [
  [-ARM, -REACH],
  [ARM, -REACH],
  [ARM, -ARM],
  [REACH, -ARM],
  [REACH, ARM],
  [ARM, ARM],
  [ARM, REACH],
  [-ARM, REACH],
  [-ARM, ARM],
  [-REACH, ARM],
  [-REACH, -ARM],
  [-ARM, -ARM],
];

/** Corners about the origin for a radius of 1, so that all shapes carry the same weight for the eye. */
const CORNERS: Readonly<Record<Exclude<ClassShape, "disc">, readonly Corner[]>> = {
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  triangle: [
    [0, -1.25],
    [1.15, 0.85],
    [-1.15, 0.85],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  /** The triangle on its tip. */
  wedge: [
    [0, 1.25],
    [1.15, -0.85],
    [-1.15, -0.85],
  ],
  plus: PLUS,
  /** The plus turned by half a right angle. */
  cross: PLUS.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2] satisfies Corner),
  bar: [
    [-1.35, -0.6],
    [1.35, -0.6],
    [1.35, 0.6],
    [-1.35, 0.6],
  ],
  post: [
    [-0.6, -1.35],
    [0.6, -1.35],
    [0.6, 1.35],
    [-0.6, 1.35],
  ],
  /** Five tips, the first one up. */
  star: Array.from({ length: 10 }, (_, i): Corner => {
    const radius = i % 2 === 0 ? 1.45 : 0.66;
    return [radius * Math.sin((i * Math.PI) / 5), -radius * Math.cos((i * Math.PI) / 5)];
  }),
};

/** Adds the outline of a class's point to a path. */
export function traceShape(path: PathSink, shape: ClassShape, x: number, y: number, radius: number): void {
  if (shape === "disc") {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  CORNERS[shape].forEach(([dx, dy], i) => {
    if (i === 0) path.moveTo(x + dx * radius, y + dy * radius);
    else path.lineTo(x + dx * radius, y + dy * radius);
  });
  path.closePath();
}
