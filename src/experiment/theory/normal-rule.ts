import { normalDensity } from "../../engine/index.ts";
import { GAUSS_LEGENDRE } from "./gauss-legendre.ts";

/** Places z and weights with E[g(Z)] = sum of weights[i] g(z[i]). */
export interface NormalRule {
  readonly z: Float64Array;
  readonly weights: Float64Array;
}

/** Standard deviations on both sides; 10^-23 of a normal number lies beyond. */
const REACH = 10;
/** Panels on one side at most, but for the ones that breaks add. */
const MOST_PANELS = 4096;

/** Of panels over a g that is periodic. */
const LONGEST = 8;

/**
 * Length of the panel that begins at z: no longer than half a standard deviation, for the density; short at 0, where
 * activations bend, and longer away from it, but for those that bend there too, again and again.
 */
function panelLength(z: number, deviation: number, periodic: boolean): number {
  const away = Math.max(0.5, Math.abs(z) / 4);
  const bend = periodic ? Math.min(away, LONGEST) : away;
  return Math.max(Math.min(deviation / 2, bend), (REACH * deviation) / MOST_PANELS);
}

/** Ends of the panels in order; every break lies on one. */
function panelEnds(deviation: number, breaks: readonly number[], periodic: boolean): number[] {
  const end = REACH * deviation;
  const inner = breaks.filter((at) => at > -end && at < end);
  const stops = [...inner, end].sort((a, b) => a - b);
  const ends = [-end];
  for (const stop of stops) {
    let at = ends[ends.length - 1];
    for (;;) {
      at += panelLength(at, deviation, periodic);
      if (!(at < stop)) break;
      ends.push(at);
    }
    ends.push(stop);
  }
  return ends;
}

/**
 * A rule for expectations over Z ~ N(0, deviation^2): 16 places of Gauss and Legendre in each of many panels, piece by
 * piece between `breaks`, the places where g or its slope jumps. Relative error about 1e-13 for activations, their
 * slopes and their squares; for periodic ones up to a deviation of 3,000.
 * @param deviation above 0.
 * @param periodic whether g bends again and again, however far from 0.
 */
export function normalRule(deviation: number, breaks: readonly number[], periodic = false): NormalRule {
  const ends = panelEnds(deviation, breaks, periodic);
  const count = GAUSS_LEGENDRE.length;
  const z = new Float64Array((ends.length - 1) * count);
  const weights = new Float64Array(z.length);
  for (let panel = 1; panel < ends.length; panel++) {
    const half = (ends[panel] - ends[panel - 1]) / 2;
    const middle = ends[panel - 1] + half;
    for (let k = 0; k < count; k++) {
      const { x, weight } = GAUSS_LEGENDRE[k];
      const i = (panel - 1) * count + k;
      z[i] = middle + half * x;
      weights[i] = weight * (half / deviation) * normalDensity(z[i] / deviation);
    }
  }
  return { z, weights };
}
