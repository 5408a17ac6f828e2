import { type Activation, completeParameters } from "../../engine/index.ts";
import { activationOf, evaluateAt } from "./evaluate.ts";

/** The part of the plane that is drawn, in z and a, and the size of its picture. Both axes have one scale. */
export interface PlotBox {
  readonly width: number;
  readonly height: number;
  readonly z: readonly [low: number, high: number];
  readonly a: readonly [low: number, high: number];
}

/** The same window for every activation, so that slopes can be compared by eye. */
export function plotBox(scale: number): PlotBox {
  const z = [-3.5, 3.5] as const;
  const a = [-1.5, 2.5] as const;
  return { width: scale * (z[1] - z[0]), height: scale * (a[1] - a[0]), z, a };
}

export function xOf(box: PlotBox, z: number): number {
  return (box.width * (z - box.z[0])) / (box.z[1] - box.z[0]);
}

export function yOf(box: PlotBox, a: number): number {
  return (box.height * (box.a[1] - a)) / (box.a[1] - box.a[0]);
}

const SAMPLES = 113;
/** How far from a kink its two sides are looked at. */
const NEAR = 1e-9;
/** A difference between the two sides of a kink that is a jump. */
const JUMP = 1e-3;

function samples({ z: [low, high] }: PlotBox, kinks: readonly number[]): Float64Array {
  const grid = Array.from({ length: SAMPLES }, (_, i) => low + ((high - low) * i) / (SAMPLES - 1));
  const apart = grid.filter((z) => kinks.every((kink) => Math.abs(z - kink) > NEAR));
  const sides = kinks.flatMap((kink) => [kink - NEAR, kink + NEAR]);
  return Float64Array.from([...apart, ...sides]).sort();
}

/** A line through points that is lifted where the function jumps. */
function pathOf(box: PlotBox, z: Float64Array, a: Float64Array): string {
  let d = "";
  for (let i = 0; i < z.length; i++) {
    const jump = i > 0 && z[i] - z[i - 1] < 3 * NEAR && Math.abs(a[i] - a[i - 1]) > JUMP;
    d += `${i === 0 || jump ? "M" : "L"}${xOf(box, z[i]).toFixed(1)},${yOf(box, a[i]).toFixed(1)}`;
  }
  return d;
}

/** SVG path data of a = f(z) and of its slope f'(z), the function's own values. */
export function plotPaths(
  word: string,
  parameters: readonly number[],
  box: PlotBox,
): { readonly curve: string; readonly slope: string } {
  const activation = activationOf(word);
  const numbers = completeParameters(activation.name, activation.parameters, parameters);
  return activationPaths(activation, numbers, box);
}

/** The same of an activation at all of its numbers. */
export function activationPaths(
  activation: Activation,
  numbers: readonly number[],
  box: PlotBox,
): { readonly curve: string; readonly slope: string } {
  const z = samples(box, activation.kinks);
  const { a, slope } = evaluateAt(activation, numbers, z);
  return { curve: pathOf(box, z, a), slope: pathOf(box, z, slope) };
}
