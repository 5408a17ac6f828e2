import type { LayerProbe, Setting } from "../../experiment/session/frame.ts";
import type { PathFactor } from "../../experiment/session/point.ts";
import { formatCount, formatNumber } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import type { PointColumn, PointUnit } from "./columns.ts";

/** Whether and from where a unit gets a gradient. */
export function gradientWords({ delta, silent, reached }: PointUnit, points: number, measures: MeasuresText) {
  const words = measures.point;
  const others = words.reached(formatCount(reached), formatCount(points));
  if (delta !== 0) return others;
  return words.and([silent === true ? words.silent : words.cutOff, others]);
}

/** "layer 2, unit 5: z 0.42, a 0.42, δ −0.013; gradient from 120 of 250 points". */
export function unitWords(column: PointColumn, unit: number, points: number, measures: MeasuresText): string {
  const words = measures.point;
  const value = column.units[unit];
  return words.unit(
    words.place(column.name, unit + 1),
    formatNumber(value.z),
    formatNumber(value.a),
    formatNumber(value.delta),
    gradientWords(value, points, measures),
  );
}

type Layers = readonly Pick<LayerProbe, "name" | "kind" | "units">[];

/** The linear layer that a layer belongs to: "2" of "2.relu". */
function ordinalOf(name: string): string {
  return name.split(".")[0] ?? name;
}

/** The unit of a linear layer's row: of a maxout the unit, whose pieces are rows. */
function unitOf(layers: Layers, layer: number, row: number): number {
  const next = layers[layer + 1];
  return next?.kind === "maxout" ? row % next.units : row;
}

/** What a factor is, written out where there is room. */
export function factorWords(
  factor: PathFactor,
  layers: Layers,
  long: boolean,
  measures: MeasuresText,
): string {
  const words = measures.path;
  const { place } = long ? measures.point : { place: words.short };
  const { layer, unit, from, kind } = factor;
  const name = ordinalOf(layers[layer].name);
  const here = place(name, (layers[layer].kind === "linear" ? unitOf(layers, layer, unit) : unit) + 1);
  if (kind === "weight") {
    const reads = layers[layer - 1]?.name;
    const before = reads === undefined ? words.input(from + 1) : place(ordinalOf(reads), from + 1);
    return words.weight(before, here);
  }
  if (kind === "piece") return words.piece(from + 1, here);
  return words[kind](here);
}

/** The number of a sample among the training points, from 1; 0 where it is none. */
export function pointNumber({ train }: Pick<Setting, "train">, sample: number | null): number {
  return sample === null ? 0 : train.indexOf(sample) + 1;
}
