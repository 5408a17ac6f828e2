import { evaluate } from "./evaluate.ts";

const SAMPLES = 49;
/** The curve is drawn for -REACH <= z <= REACH. */
const REACH = 3;

/** Largest of `pieces` lines: the tangents of a parabola, for a maxout learns its own. */
function largestLine(z: number, pieces: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < pieces; i++) {
    const slope = -1 + (2 * i) / (pieces - 1);
    largest = Math.max(largest, slope * z - (slope * slope * REACH) / 2);
  }
  return largest;
}

function outputs(word: string, parameters: readonly number[], z: Float64Array): Float64Array {
  if (word === "maxout") return z.map((one) => largestLine(one, parameters[0]));
  return evaluate(word, parameters, z).a;
}

/**
 * SVG path data of a = f(z) in a box, the function's own values; `maxout` takes its number of pieces, and a word
 * without an entry is a straight line.
 */
export function curvePath(
  word: string,
  parameters: readonly number[],
  width: number,
  height: number,
): string {
  const z = Float64Array.from({ length: SAMPLES }, (_, i) => -REACH + (2 * REACH * i) / (SAMPLES - 1));
  const a = outputs(word, parameters, z);
  const low = Math.min(...a);
  const span = Math.max(...a) - low || 1;
  const points = Array.from(z, (_, i) => {
    const x = (width * i) / (SAMPLES - 1);
    const y = height * (1 - (a[i] - low) / span);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}
