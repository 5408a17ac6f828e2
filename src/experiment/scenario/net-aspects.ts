import { expandStack, type FlatItem } from "./expand.ts";
import { printNumber } from "./numbers.ts";
import { printNamed } from "./print-stack.ts";
import type { Stack } from "./types.ts";

/** What nets are compared by, in the order in which it is said. */
export const NET_ASPECTS = ["skip", "batchnorm", "activation", "dropout", "layers", "units"] as const;
export type NetAspect = (typeof NET_ASPECTS)[number];

/** What a net is in each of these; lists hold every value once, in reading order. */
export interface NetAspects {
  readonly skip: boolean;
  readonly batchnorm: boolean;
  /** Words with their numbers, `leaky:0.2`; a maxout counts as one. The identity is none. */
  readonly activation: readonly string[];
  /** Rates. */
  readonly dropout: readonly string[];
  /** Linear layers, repetitions unrolled, without the output layer. */
  readonly layers: number;
  /** The one width of all layers, or each layer's. */
  readonly units: readonly number[];
}

function once<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** All items in reading order, those of skips after their skip. */
function unrolled(items: readonly FlatItem[]): FlatItem[] {
  return items.flatMap((item) =>
    item.kind === "skip" ? [item, ...unrolled(expandStack(item.items))] : [item],
  );
}

export function netAspects(net: Stack): NetAspects {
  const items = unrolled(expandStack(net));
  const widths = items.flatMap((item) =>
    item.kind === "linear" || item.kind === "maxout" ? [item.units] : [],
  );
  const different = once(widths);
  return {
    skip: items.some(({ kind }) => kind === "skip"),
    batchnorm: items.some(({ kind }) => kind === "batchnorm"),
    activation: once(
      items.flatMap((item) => {
        if (item.kind === "maxout") return ["maxout"];
        return item.kind === "activation" && item.name !== "identity" ? [printNamed("activation", item)] : [];
      }),
    ),
    dropout: once(items.flatMap((item) => (item.kind === "dropout" ? [printNumber(item.rate)] : []))),
    layers: widths.length,
    units: different.length === 1 ? different : widths,
  };
}

/** The aspects in which two nets differ. */
export function differingAspects(one: NetAspects, other: NetAspects): NetAspect[] {
  return NET_ASPECTS.filter((aspect) => String(one[aspect]) !== String(other[aspect]));
}

/** A net as words, one a layer, with what belongs to some aspects left out or made equal. */
function maskedLayers(
  items: readonly FlatItem[],
  masked: ReadonlySet<NetAspect>,
  anyActivation: string,
): string[] {
  const layers: string[] = [];
  const begin = (word: string) => layers.push(word);
  const append = (word: string) => {
    if (word !== "") layers.push(`${layers.pop() ?? ""}${word}`);
  };
  const shown = masked.has("skip") ? unrolled(items).filter(({ kind }) => kind !== "skip") : items;
  for (const item of shown) {
    switch (item.kind) {
      case "linear":
      case "maxout": {
        begin(masked.has("units") ? "n" : printNumber(item.units));
        if (item.kind === "maxout") append(masked.has("activation") ? anyActivation : `max${item.pieces}`);
        break;
      }
      case "activation":
        if (item.name === "identity") break;
        append(masked.has("activation") ? anyActivation : `,${printNamed("activation", item)}`);
        break;
      case "batchnorm":
        if (!masked.has("batchnorm")) append(",bn");
        break;
      case "dropout":
        if (!masked.has("dropout")) append(`,dropout:${item.rate}`);
        break;
      case "skip":
        begin(`skip(${maskedLayers(expandStack(item.items), masked, anyActivation).join(" ")})`);
    }
  }
  return masked.has("layers") ? layers.filter((layer, i) => layer !== layers[i - 1]) : layers;
}

/**
 * Whether two nets are the same but for these aspects: activations exchanged where they stand (or all of them left
 * out, where one net has none), batch norm, dropout or skips left out, other widths, layers repeated.
 */
export function sameBut(one: Stack, other: Stack, aspects: readonly NetAspect[]): boolean {
  const masked = new Set(aspects);
  const linear = [one, other].some((net) => netAspects(net).activation.length === 0);
  const words = (net: Stack) => maskedLayers(expandStack(net), masked, linear ? "" : ",*").join(" ");
  return words(one) === words(other);
}
