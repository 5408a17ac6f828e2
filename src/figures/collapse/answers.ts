import type { LayerProbe } from "../../experiment/session/frame.ts";
import type { Products } from "../../experiment/session/inside.ts";
import { affineOf, type Entry, entryAt } from "./steps.ts";

/** What the net itself answers for an entry of its whole product; null where it bends. */
export function answerFor({ answered, steps }: Products, { row, column }: Entry): number | null {
  const last = steps.at(-1);
  if (answered === null || last === undefined) return null;
  const columns = last.weights.length / last.bias.length + 1;
  return answered[row * columns + column];
}

/** The largest difference between the product's entries and what the net answers; null where it bends. */
export function farthestEntry(products: Products): number | null {
  const last = products.steps.at(-1);
  if (products.answered === null || last === undefined) return null;
  const map = affineOf(last.weights, last.bias);
  let farthest = 0;
  for (let row = 0; row < map.rows; row++) {
    for (let column = 0; column <= map.columns; column++) {
      const answer = answerFor(products, { row, column }) ?? Number.NaN;
      farthest = Math.max(farthest, Math.abs(answer - entryAt(map, { row, column })));
    }
  }
  return farthest;
}

/** The place of a layer among the items of its stack, from 1: a maxout is one item, the end of a skip is none. */
export function itemNumber(layers: readonly LayerProbe[], layer: number): number {
  const before = layers.slice(0, layer);
  const counted = before.filter(({ kind }, i) => kind !== "skip" && layers[i + 1]?.kind !== "maxout");
  return counted.length + 1;
}
