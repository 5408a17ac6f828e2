import { line, type ScaleLogarithmic, scaleLog } from "d3";
import type { ArmFrame } from "../../experiment/session/frame.ts";
import type { LayerAxis } from "../common/layer-axis.ts";

/** RMS of delta at one linear layer and norm of dL/dW; may be exactly 0, and not finite after an overflow. */
export interface LayerGradient {
  readonly name: string;
  readonly delta: number;
  readonly weight: number;
}

/** The linear layers of an arm in reading order. */
export function gradients(arm: Pick<ArmFrame, "layers">): LayerGradient[] {
  return arm.layers.flatMap(({ name, gradient }) => (gradient === null ? [] : [{ name, ...gradient }]));
}

/** Between the lowest decade and the axis foot: room for values that are exactly 0, which have no logarithm. */
export const FOOT = 16;

export interface GradientScale {
  /** Exponents of the lowest and the highest decade. */
  readonly low: number;
  readonly high: number;
  readonly log: ScaleLogarithmic<number, number>;
  /** Where exact zeros stand. */
  readonly foot: number;
  /** Height of a value; null where it is not finite. */
  at(delta: number): number | null;
}

/**
 * A log axis over the whole decades about all positive values, at least one decade. Without a positive value:
 * 0.1 to 1. `zeros` reserves the foot.
 */
export function gradientScale(values: readonly number[], top: number, bottom: number): GradientScale {
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
  // Number("1e-2") is the nearest double to the decade; 10 ** -2 need not be.
  const log = scaleLog([Number(`1e${low}`), Number(`1e${high}`)], [lowest, top]);
  const at = (delta: number): number | null => {
    if (delta === 0) return bottom;
    return delta > 0 && Number.isFinite(delta) ? log(delta) : null;
  };
  return { low, high, log, foot: bottom, at };
}

/** Exponents of the decades with room for a label of `gap` px; the highest is always one. */
export function labelledDecades({ low, high, log }: GradientScale, gap: number): number[] {
  const [from, to] = log.range();
  const each = Math.abs(from - to) / (high - low);
  const every = Math.max(1, Math.ceil(gap / each));
  const decades: number[] = [];
  for (let exponent = high; exponent >= low; exponent -= every) decades.push(exponent);
  return decades;
}

interface PlacedLayer {
  readonly name: string;
  readonly x: number;
  readonly y: number | null;
  readonly zero: boolean;
}

/** Where values that are not finite are marked: over the highest decade, out of the way of any line. */
export const HEAD = 6;

/** Where the layers of an arm stand in the plot. */
export function placeLayers(
  layers: readonly Pick<LayerGradient, "name" | "delta">[],
  axis: LayerAxis,
  scale: GradientScale,
): PlacedLayer[] {
  return layers.map(({ name, delta }) => ({
    name,
    x: axis.at(name),
    y: scale.at(delta),
    zero: delta === 0,
  }));
}

/** The line through an arm's layers, with gaps where a value is not finite. */
export function gradientPath(placed: readonly PlacedLayer[]): string {
  const draw = line<PlacedLayer>()
    .defined(({ y }) => y !== null)
    .x(({ x }) => x)
    .y(({ y }) => y ?? 0)
    .digits(2);
  return draw(placed) ?? "";
}
