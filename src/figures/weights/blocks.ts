import type { LayerProbe } from "../../experiment/session/frame.ts";
import type { TensorPlace } from "../../experiment/session/inside.ts";

/** A tensor as the figure shows it: units are rows. */
export interface ShownTensor {
  readonly place: TensorPlace;
  /** `W`, `b`, or what a layer without them keeps: `scale`, `shift`, `slope`. */
  readonly part: string;
  readonly rows: number;
  readonly columns: number;
  /** Pieces of each unit; 1 for all but the linear layer of a maxout. Row p * rows / pieces + u is piece p of unit u. */
  readonly pieces: number;
}

/** A linear layer and what learns behind it up to the next one; `in` is what learns before the first. */
export interface LayerBlock {
  readonly layer: string;
  readonly tensors: readonly ShownTensor[];
}

/** Pieces of the maxout that follows a linear layer. */
function piecesOf(layer: string, layers: readonly LayerProbe[]): number {
  const at = layers.findIndex(({ name }) => name === layer);
  const next = layers[at + 1];
  return next?.kind === "maxout" ? layers[at].units / next.units : 1;
}

/** A net's parameters by linear layer, in reading order. */
export function blocksOf(tensors: readonly TensorPlace[], layers: readonly LayerProbe[]): LayerBlock[] {
  const blocks: { layer: string; tensors: ShownTensor[] }[] = [];
  for (const place of tensors) {
    const layer = place.name.split(".")[0];
    const part = place.name.slice(place.name.lastIndexOf(".") + 1);
    const [rows, columns = 1] = place.shape;
    const pieces = part === "W" || part === "b" ? piecesOf(layer, layers) : 1;
    const tensor = { place, part, rows, columns, pieces };
    const last = blocks.at(-1);
    if (last?.layer === layer) last.tensors.push(tensor);
    else blocks.push({ layer, tensors: [tensor] });
  }
  return blocks;
}

export function valueIndex({ place, columns }: ShownTensor, row: number, column: number): number {
  return place.from + row * columns + column;
}

/** The largest size among the numbers of some layers. */
export function largestOf(blocks: readonly LayerBlock[], values: Float64Array): number {
  let largest = 0;
  for (const { tensors } of blocks) {
    for (const { place, rows, columns } of tensors) {
      for (let i = place.from; i < place.from + rows * columns; i++) {
        const size = Math.abs(values[i]);
        if (size > largest && Number.isFinite(size)) largest = size;
      }
    }
  }
  return largest;
}
