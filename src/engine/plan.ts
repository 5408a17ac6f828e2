import { ACTIVATIONS, isActivationName } from "./activations/table.ts";
import type {
  ActivationLayer,
  BatchNormLayer,
  DropoutLayer,
  LinearLayer,
  MaxoutLayer,
  SkipLayer,
} from "./layers.ts";
import { completeParameters } from "./parameters.ts";
import { OUT_LAYER } from "./random.ts";
import { checkExtent } from "./shape.ts";

/** One item of an expanded stack: what `buildNetwork` understands. */
export type LayerSpec =
  | { readonly kind: "linear"; readonly units: number }
  | { readonly kind: "activation"; readonly name: string; readonly parameters: readonly number[] }
  | { readonly kind: "batchnorm" }
  /** `rate` from 0, below 1. */
  | { readonly kind: "dropout"; readonly rate: number }
  | { readonly kind: "maxout"; readonly units: number; readonly pieces: number }
  /** x + f(x), f the layers, which must keep the width. */
  | { readonly kind: "skip"; readonly layers: readonly LayerSpec[] };

/** Layers before their tensors exist. A linear layer has the `layer` key of its draws. */
export type LayerPlan =
  | (Omit<LinearLayer, "weight" | "bias"> & { readonly key: number })
  | Omit<ActivationLayer, "learned">
  | Omit<BatchNormLayer, "scale" | "shift" | "mean" | "variance">
  | DropoutLayer
  | MaxoutLayer
  | SkipLayer;

/** Two layers that draw after one linear layer must not draw the same: the second one's key is this much larger. */
const NEXT_KEY = 0x10000;

/** Walks a stack in reading order and gives every layer its name, key and width. */
class Planner {
  readonly plans: LayerPlan[] = [];
  #width: number;
  #ordinal = 0;
  readonly #names = new Map<string, number>();

  constructor(inputs: number) {
    this.#width = inputs;
  }

  follow(layers: readonly LayerSpec[]): void {
    for (const layer of layers) this.#add(layer);
  }

  /** The output layer is keyed apart, so that its draws do not depend on the depth. */
  end(outputs: number): LayerPlan[] {
    this.#linear("out", OUT_LAYER, outputs, 1);
    return this.plans;
  }

  #add(layer: LayerSpec): void {
    const width = this.#width;
    switch (layer.kind) {
      case "linear":
        checkExtent("units of a linear layer", layer.units);
        this.#ordinal += 1;
        this.#linear(String(this.#ordinal), this.#ordinal, layer.units, 1);
        return;
      case "maxout":
        checkExtent("units of maxout", layer.units);
        checkExtent("pieces of maxout", layer.pieces);
        this.#ordinal += 1;
        this.#linear(String(this.#ordinal), this.#ordinal, layer.units * layer.pieces, layer.pieces);
        this.plans.push({ ...this.#after("maxout", layer.units), kind: "maxout", pieces: layer.pieces });
        return;
      case "activation":
        this.#activation(layer.name, layer.parameters);
        return;
      case "batchnorm":
        this.plans.push({ ...this.#after("bn", width), kind: "batchnorm" });
        return;
      case "dropout":
        if (!(layer.rate >= 0 && layer.rate < 1))
          throw new Error(`dropout: expected a rate from 0 and below 1, got ${layer.rate}`);
        this.plans.push({ kind: "dropout", rate: layer.rate, ...this.#drawing("dropout") });
        return;
      case "skip": {
        const source = this.plans.length - 1;
        this.follow(layer.layers);
        if (this.#width !== width)
          throw new Error(`skip: expected layers that keep the width, got ${width} -> ${this.#width}`);
        this.plans.push({ ...this.#after("skip", width), kind: "skip", source });
        return;
      }
    }
  }

  #linear(name: string, key: number, units: number, pieces: number): void {
    this.plans.push({ kind: "linear", name, key, inputs: this.#width, units, pieces });
    this.#width = units;
  }

  #activation(word: string, given: readonly number[]): void {
    if (!isActivationName(word)) {
      throw new Error(`activation: expected one of ${Object.keys(ACTIVATIONS).join(", ")}, got "${word}"`);
    }
    const activation = ACTIVATIONS[word];
    const parameters = completeParameters(word, activation.parameters, given);
    this.plans.push({ kind: "activation", word, activation, parameters, ...this.#drawing(word) });
  }

  /** A layer's name without its count: the linear layer before it and its word. */
  #plain(word: string): string {
    return `${this.#ordinal === 0 ? "in" : this.#ordinal}.${word}`;
  }

  /** Name and widths of a layer that belongs to the linear layer before it. */
  #after(word: string, units: number) {
    const plain = this.#plain(word);
    const count = (this.#names.get(plain) ?? 0) + 1;
    this.#names.set(plain, count);
    const inputs = this.#width;
    this.#width = units;
    return { name: count === 1 ? plain : `${plain}#${count}`, inputs, units };
  }

  /** The same with a key for its draws, counted among the layers of its word. */
  #drawing(word: string) {
    const before = this.#names.get(this.#plain(word)) ?? 0;
    return { ...this.#after(word, this.#width), key: this.#ordinal + NEXT_KEY * before };
  }
}

/**
 * Names, keys and widths of all layers in reading order, the output layer last.
 * @throws on widths that are not positive whole numbers, unknown words, parameters out of range, and a skip that
 * changes the width.
 */
export function planLayers(inputs: number, outputs: number, layers: readonly LayerSpec[]): LayerPlan[] {
  const planner = new Planner(inputs);
  planner.follow(layers);
  return planner.end(outputs);
}
