import type { UnitSamples } from "../../experiment/session/inside.ts";
import { SATURATED_BELOW } from "../../experiment/session/probes/saturation.ts";
import { activationOf, evaluateAt } from "../activation-curve/evaluate.ts";
import type { UnitCurve } from "./curves.ts";

/** One training sample at a unit. */
export interface UnitPoint {
  /** Row of the data. */
  readonly row: number;
  /** Among the training samples, from 1. */
  readonly number: number;
  readonly target: number;
  readonly z: number;
  readonly a: number;
  /** f'(z); of a maxout 1 where the piece is the largest and 0 elsewhere. */
  readonly slope: number;
}

/** 1 where a piece is the largest, the first of equals; 0 elsewhere. */
function winning({ z, a }: UnitSamples, piece: number): Float64Array {
  const count = a.length;
  return a.map((largest, i) => {
    for (let before = 0; before < piece; before++) if (z[before * count + i] === largest) return 0;
    return Number(z[piece * count + i] === largest);
  });
}

/**
 * The samples of a unit with the slope that the backward pass has there.
 * @param piece of a maxout the one whose z is meant.
 * @param train rows of the training samples.
 * @param targets of all rows.
 */
export function unitPoints(
  curve: UnitCurve,
  samples: UnitSamples,
  piece: number,
  { train, targets }: { readonly train: Uint32Array; readonly targets: Float64Array },
): UnitPoint[] {
  const count = samples.a.length;
  const z = samples.z.subarray(piece * count, (piece + 1) * count);
  const slopes =
    curve.kind === "maxout"
      ? winning(samples, piece)
      : evaluateAt(activationOf(curve.word), samples.parameters, z).slope;
  return Array.from(z, (value, i) => {
    const row = train[i];
    return { row, number: i + 1, target: targets[row], z: value, a: samples.a[i], slope: slopes[i] };
  });
}

export interface UnitCounts {
  readonly samples: number;
  /** Slope exactly 0; of a maxout, samples at which another piece is the largest. */
  readonly silent: number;
  /** Slope under 5 % of the largest; null unless the activation is bounded. */
  readonly saturated: number | null;
  readonly notFinite: number;
}

export function countPoints(
  curve: UnitCurve,
  parameters: readonly number[],
  points: readonly UnitPoint[],
): UnitCounts {
  const activation = activationOf(curve.word);
  const limit = SATURATED_BELOW * activation.largestSlope(parameters);
  const count = (is: (point: UnitPoint) => boolean) => points.filter(is).length;
  return {
    samples: points.length,
    silent: count(({ slope }) => slope === 0),
    saturated: activation.bounded ? count(({ slope }) => Math.abs(slope) < limit) : null,
    notFinite: count(({ z, a }) => !Number.isFinite(z) || !Number.isFinite(a)),
  };
}

/** The value below which a share of sorted numbers lies; NaN of none. */
export function quantileOf(sorted: readonly number[], share: number): number {
  return sorted.length === 0 ? Number.NaN : sorted[Math.round(share * (sorted.length - 1))];
}

export function finiteSorted(points: readonly UnitPoint[]): number[] {
  return points
    .map(({ z }) => z)
    .filter(Number.isFinite)
    .sort((one, other) => one - other);
}
