import { powerParts } from "../../ui/format.ts";
import { linearScale } from "../common/scale.ts";
import type { Tick } from "../common/svg-join.ts";

/** The vertical axis of a measure by layer. */
export interface ValueScale {
  /** The labelled values. */
  readonly ticks: readonly Tick[];
  /** Whether an exact 0 has no place among the values: it stands at the foot as a sign. */
  readonly zeroApart: boolean;
  /** Height of a value; null where it is not finite. */
  at(value: number): number | null;
}

/** Between the lowest decade and the axis foot: room for values that are exactly 0, which have no logarithm. */
export const FOOT = 16;
/** Distance of labelled decades. */
const DECADE_ROOM = 24;

export interface LogScale extends ValueScale {
  /** Exponents of the lowest and the highest decade. */
  readonly low: number;
  readonly high: number;
}

/**
 * A log axis over the whole decades about all positive values, at least one decade. Without a positive value:
 * 0.1 to 1. A value of 0 reserves the foot.
 */
export function logScale(values: readonly number[], top: number, bottom: number): LogScale {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  const zeros = values.some((value) => value === 0);
  let low = -1;
  let high = 0;
  if (positive.length > 0) {
    low = Math.floor(Math.log10(Math.min(...positive)) + 1e-9);
    // Math.ceil of a small negative number is -0.
    high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive)) - 1e-9) + 0);
  }
  const lowest = zeros ? bottom - FOOT : bottom;
  const level = linearScale([low, high], [lowest, top]);
  const at = (value: number): number | null => {
    if (value === 0) return bottom;
    return value > 0 && Number.isFinite(value) ? level(Math.log10(value)) : null;
  };
  const ticks = labelledDecades(low, high, (lowest - top) / (high - low)).map((exponent) => {
    const [label, raised] = powerParts(exponent);
    return { at: level(exponent), label, raised };
  });
  return { low, high, ticks, zeroApart: true, at };
}

/** Exponents from `high` down to `low`, each of `room` px, with room for their labels; the highest is always one. */
export function labelledDecades(low: number, high: number, room: number): number[] {
  const every = Math.max(1, Math.ceil(DECADE_ROOM / room));
  const decades: number[] = [];
  for (let exponent = high; exponent >= low; exponent -= every) decades.push(exponent);
  return decades;
}
