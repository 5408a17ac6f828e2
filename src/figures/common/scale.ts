import { nice, ticks } from "d3";
import { formatTick } from "../../ui/format.ts";

type Interval = readonly [number, number];

/**
 * A straight axis. d3's scale does the same and brings colours, dates and number formats along: 10 kB of a page's
 * first load for one product and one sum.
 */
export interface LinearScale {
  (value: number): number;
  readonly domain: Interval;
  /** The value at a position. */
  invert(position: number): number;
}

/** Maps the ends of `domain` to those of `range`, and all else along the straight line through them. */
export function linearScale(domain: Interval, range: Interval): LinearScale {
  const [low, high] = domain;
  const [start, end] = range;
  const at = (value: number): number => start + ((value - low) / (high - low)) * (end - start);
  const invert = (position: number): number => low + ((position - start) / (end - start)) * (high - low);
  return Object.assign(at, { domain, invert });
}

/** The same interval between round numbers, for about `count` ticks. */
export function niceDomain([low, high]: Interval, count: number): Interval {
  const [start, end] = nice(low, high, count);
  return [start, end];
}

/** About `count` round values, each with as many decimals as tell it from its neighbours. */
export function labelledTicks(
  { domain: [low, high] }: LinearScale,
  count: number,
): { readonly value: number; readonly label: string }[] {
  const values = ticks(low, high, count);
  const step = values.length > 1 ? values[1] - values[0] : 1;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return values.map((value) => ({ value, label: formatTick(value, decimals) }));
}
