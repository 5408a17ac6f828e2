import type { Layer, LinearLayer, Network } from "../../../engine/index.ts";
import { BATCH_NORM_EPSILON } from "../../../engine/index.ts";
import type { PathFactor, PointPath, Route } from "../point.ts";

/** What the derivative of one point is made of, layer by layer: see PointLayer. */
export interface LocalDerivatives {
  readonly gradients: Float64Array;
  readonly slopes: Float64Array | null;
  /** Of a maxout: each unit's largest piece. */
  readonly winners: Float64Array | null;
}

/** The way on from an output of a layer towards the loss. */
interface Step {
  /** The layer that reads it. */
  readonly layer: number;
  readonly unit: number;
  readonly factor: number;
}

/** Of each output of one layer: the largest product |dL/dz| |factor| ... from the loss back to it, and its way on. */
interface Best {
  readonly products: Float64Array;
  readonly steps: (Step | null)[];
  /** How many paths there are, those that carry nothing among them. */
  readonly paths: Float64Array;
}

/**
 * The path from the loss back to z of a unit of the first linear layer along which the product of all factors is the
 * largest in size; the first of equal ones. By dynamic programming over the layers, from the last one on:
 *
 *     best(out unit) = |dL/dz|,   best(unit) = max over the units that read it of |factor| best(that unit)
 *
 * @param route units that the path has to pass.
 */
export function strongestPath(
  network: Network,
  derivatives: readonly LocalDerivatives[],
  route: Route,
): PointPath {
  return new PathSearch(network, derivatives, route).path();
}

class PathSearch {
  readonly #layers: readonly Layer[];
  readonly #derivatives: readonly LocalDerivatives[];
  readonly #route: Route;
  /** Indices of the linear layers, and of each layer the number among them. */
  readonly #linear: readonly number[];
  readonly #ordinals: readonly number[];
  readonly #best: Best[] = [];

  constructor({ layers }: Network, derivatives: readonly LocalDerivatives[], route: Route) {
    this.#layers = layers;
    this.#derivatives = derivatives;
    this.#route = route;
    this.#linear = layers.flatMap(({ kind }, index) => (kind === "linear" ? [index] : []));
    this.#ordinals = layers.map((_, index) => this.#linear.indexOf(index));
  }

  path(): PointPath {
    const last = this.#layers.length - 1;
    const first = this.#linear[0];
    const { gradients } = this.#derivatives[last];
    this.#best[last] = {
      products: gradients.map((gradient, unit) => this.#allowed(last, unit) * Math.abs(gradient)),
      steps: Array.from(gradients, () => null),
      paths: gradients.map(() => 1),
    };
    for (let index = last - 1; index >= first; index--) this.#best[index] = this.#bestOf(index);
    let start = -1;
    const { products } = this.#best[first];
    for (let unit = 0; unit < products.length; unit++) {
      if (this.#allowed(first, unit) === 0) continue;
      if (start < 0 || products[unit] > products[start]) start = unit;
    }
    return this.#follow(first, Math.max(0, start));
  }

  /** 1 where the route lets a path through an output of a layer, else 0. */
  #allowed(index: number, unit: number): number {
    const layer = this.#layers[index];
    if (layer.kind !== "linear") return 1;
    const wanted = this.#route[this.#ordinals[index]] ?? null;
    return wanted === null || wanted === unit % (layer.units / layer.pieces) ? 1 : 0;
  }

  #bestOf(index: number): Best {
    const { units } = this.#layers[index];
    const best: Best = {
      products: new Float64Array(units).fill(-1),
      steps: new Array<Step | null>(units).fill(null),
      paths: new Float64Array(units),
    };
    this.#offer(best, index, index + 1, false);
    this.#layers.forEach((layer, reader) => {
      if (layer.kind === "skip" && layer.source === index) this.#offer(best, index, reader, true);
    });
    return best;
  }

  /** Offers the ways on through one layer that reads `index`; `around`: as what its skip adds. */
  #offer(best: Best, index: number, reader: number, around: boolean): void {
    const layer = this.#layers[reader];
    const beyond = this.#best[reader];
    const take = (unit: number, on: number, factor: number) => {
      best.paths[unit] += beyond.paths[on];
      const product = this.#allowed(reader, on) === 0 ? -1 : Math.abs(factor) * beyond.products[on];
      if (product <= best.products[unit]) return;
      best.products[unit] = product;
      best.steps[unit] = { layer: reader, unit: on, factor };
    };
    const { units } = this.#layers[index];
    if (layer.kind === "linear") {
      for (let on = 0; on < layer.units; on++)
        for (let unit = 0; unit < units; unit++) take(unit, on, layer.weight.values[on * units + unit]);
      return;
    }
    for (let unit = 0; unit < units; unit++) {
      const on = layer.kind === "maxout" ? unit % layer.units : unit;
      take(unit, on, around ? 1 : this.#factor(reader, unit));
    }
  }

  /** d(output) / d(input `unit`) of a layer that is no linear one. */
  #factor(index: number, unit: number): number {
    const layer = this.#layers[index];
    const { slopes, winners } = this.#derivatives[index];
    if (slopes !== null) return slopes[unit];
    if (layer.kind === "batchnorm")
      return layer.scale.values[unit] / Math.sqrt(layer.variance[unit] + BATCH_NORM_EPSILON);
    if (layer.kind !== "maxout" || winners === null) return 1;
    return winners[unit % layer.units] === Math.floor(unit / layer.units) ? 1 : 0;
  }

  #follow(first: number, start: number): PointPath {
    const forward: PathFactor[] = [];
    const on = new Map<number, number>([[first, start]]);
    let index = first;
    let unit = start;
    for (let step = this.#best[index].steps[unit]; step !== null; step = this.#best[index].steps[unit]) {
      const factor = this.#told(index, unit, step);
      if (factor !== null) forward.push(factor);
      index = step.layer;
      unit = step.unit;
      on.set(index, unit);
    }
    const gradient = this.#derivatives[index].gradients[unit];
    const factors: PathFactor[] = [
      { kind: "loss", layer: index, unit, from: unit, value: gradient },
      ...forward.reverse(),
    ];
    return {
      factors,
      units: this.#linear.map((layer) => this.#unitAt(layer, on.get(layer))),
      product: factors.reduce((product, { value }) => product * value, 1),
      total: this.#derivatives[first].gradients[start],
      paths: this.#best[first].paths[start],
    };
  }

  #unitAt(index: number, row: number | undefined): number | null {
    const { units, pieces } = this.#layers[index] as LinearLayer;
    return row === undefined ? null : row % (units / pieces);
  }

  /** The factor of one step as a reader is told it; null for what only passes on. */
  #told(index: number, unit: number, { layer: reader, unit: on, factor }: Step): PathFactor | null {
    const layer = this.#layers[reader];
    const told = { layer: reader, unit: on, value: factor };
    switch (layer.kind) {
      case "linear":
        return { kind: "weight", ...told, from: unit };
      case "activation":
        return { kind: "slope", ...told, from: unit };
      case "batchnorm":
        return { kind: "norm", ...told, from: unit };
      case "maxout":
        return { kind: "piece", ...told, from: Math.floor(unit / layer.units) };
      case "skip":
        return index === reader - 1 ? null : { kind: "around", ...told, from: unit };
      case "dropout":
        return null;
    }
  }
}
