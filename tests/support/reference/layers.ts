import { REFERENCE_ACTIVATIONS } from "./activations.ts";

/** Values of a layer, a list of units for each sample. */
export type Rows = number[][];

export type ReferenceLayer =
  | { readonly kind: "linear"; readonly units: number }
  | { readonly kind: "activation"; readonly word: string; readonly parameters: readonly number[] }
  | { readonly kind: "batchnorm" }
  | { readonly kind: "dropout"; readonly rate: number }
  | { readonly kind: "maxout"; readonly units: number; readonly pieces: number }
  | { readonly kind: "skip"; readonly layers: readonly ReferenceLayer[] };

/** A trained tensor with the gradient that a backward pass adds up. */
export interface Tensor {
  readonly values: number[];
  readonly gradient: number[];
}

/** How a pass treats what differs between training and evaluation. */
export interface Circumstances {
  readonly mode: "training" | "evaluation" | "measuring";
  /** The number, uniform in (0, 1), for a layer's unit and the i-th sample of the batch. */
  readonly draw: (purpose: "mask" | "slope", layer: number, unit: number, i: number) => number;
  readonly sparse: number;
}

/** One layer of the built net: y from x, and a way back that adds gradients to the tensors. */
export interface Pass {
  readonly z: Rows;
  readonly a: Rows;
  back(da: Rows): Rows;
}

/** Running statistics, a number for each unit. */
interface Running {
  readonly mean: number[];
  readonly variance: number[];
}

/** What the last pass showed of a layer. */
export interface Seen {
  readonly z: Rows;
  readonly a: Rows;
  readonly da: Rows;
}

/** A layer with its tensors. */
export interface Built {
  readonly layer: ReferenceLayer | { readonly kind: "pieces" };
  /** W of a linear layer. */
  readonly weight?: Tensor;
  forward(x: Rows, how: Circumstances): Pass;
  seen?: Seen;
  readonly learned?: Tensor;
  /** Of batch norm. */
  readonly moving?: Running;
}

const eachUnit = (rows: Rows, f: (value: number, unit: number, i: number) => number): Rows =>
  rows.map((row, i) => row.map((value, unit) => f(value, unit, i)));
const column = (rows: Rows, unit: number) => rows.map((row) => row[unit]);
const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);
const average = (values: readonly number[]) => sum(values) / values.length;

/** Loops instead of lists here alone: nearly all the time goes into them. */
function linear(w: Tensor, b: Tensor): Built["forward"] {
  const outputs = b.values.length;
  return (x) => {
    const inputs = x[0].length;
    const a = x.map((row) =>
      b.values.map((bias, o) => {
        let z = bias;
        for (let i = 0; i < inputs; i++) z += w.values[o * inputs + i] * row[i];
        return z;
      }),
    );
    const back = (da: Rows) =>
      x.map((row, s) => {
        const dx = row.map(() => 0);
        for (let o = 0; o < outputs; o++) {
          const d = da[s][o];
          b.gradient[o] += d;
          for (let i = 0; i < inputs; i++) {
            w.gradient[o * inputs + i] += d * row[i];
            dx[i] += d * w.values[o * inputs + i];
          }
        }
        return dx;
      });
    return { z: x, a, back };
  };
}

function activation(
  word: string,
  parameters: readonly number[],
  key: number,
  learned?: Tensor,
): Built["forward"] {
  const { f, slope } = REFERENCE_ACTIVATIONS[word];
  return (z, { mode, draw }) => {
    const own = (unit: number, i: number): readonly number[] => {
      if (learned) return [learned.values[unit]];
      if (word !== "rrelu" || mode !== "training") return parameters;
      const [low, high] = parameters;
      const drawn = low + (high - low) * draw("slope", key, unit, i);
      return [drawn, drawn];
    };
    const back = (da: Rows) => {
      learned?.values.forEach((_, unit) => {
        learned.gradient[unit] += sum(z.map((row, i) => (row[unit] > 0 ? 0 : row[unit] * da[i][unit])));
      });
      return eachUnit(z, (v, unit, i) => slope(v, own(unit, i)) * da[i][unit]);
    };
    return { z, a: eachUnit(z, (v, unit, i) => f(v, own(unit, i))), back };
  };
}

/** The derivatives by mean and variance are written out separately, as the chain rule gives them. */
function batchNorm(scale: Tensor, shift: Tensor, moving: Running): Built["forward"] {
  return (x, { mode }) => {
    const n = x.length;
    const given = mode === "evaluation";
    const means = scale.values.map((_, u) => (given ? moving.mean[u] : average(column(x, u))));
    const variances = scale.values.map((_, u) =>
      given ? moving.variance[u] : average(column(x, u).map((v) => (v - means[u]) ** 2)),
    );
    if (mode === "training") {
      scale.values.forEach((_, u) => {
        moving.mean[u] = 0.9 * moving.mean[u] + 0.1 * means[u];
        if (n > 1) moving.variance[u] = 0.9 * moving.variance[u] + (0.1 * variances[u] * n) / (n - 1);
      });
    }
    const normal = eachUnit(x, (v, u) => (v - means[u]) / Math.sqrt(variances[u] + 1e-5));
    const back = (dy: Rows) => {
      const dx = eachUnit(dy, (d, u) => (d * scale.values[u]) / Math.sqrt(variances[u] + 1e-5));
      scale.values.forEach((_, u) => {
        scale.gradient[u] += sum(dy.map((row, i) => row[u] * normal[i][u]));
        shift.gradient[u] += sum(column(dy, u));
        if (given) return;
        const toNormal = dy.map((row) => row[u] * scale.values[u]);
        const away = column(x, u).map((v) => v - means[u]);
        const dVariance = sum(toNormal.map((d, i) => d * away[i] * -0.5 * (variances[u] + 1e-5) ** -1.5));
        const dMean = -sum(column(dx, u));
        dx.forEach((row, i) => {
          row[u] += (dVariance * 2 * away[i] + dMean) / n;
        });
      });
      return dx;
    };
    return { z: x, a: eachUnit(normal, (v, u) => v * scale.values[u] + shift.values[u]), back };
  };
}

function dropout(rate: number, key: number): Built["forward"] {
  return (x, { mode, draw }) => {
    const factor = (unit: number, i: number) => {
      if (mode !== "training") return 1;
      return draw("mask", key, unit, i) < rate ? 0 : 1 / (1 - rate);
    };
    const masked = (rows: Rows) => eachUnit(rows, (v, unit, i) => v * factor(unit, i));
    return { z: x, a: masked(x), back: masked };
  };
}

function maxout(units: number, pieces: number): Built["forward"] {
  return (z) => {
    const groups = z.map((row) =>
      Array.from({ length: units }, (_, u) => Array.from({ length: pieces }, (_, p) => row[p * units + u])),
    );
    const winners = groups.map((row) => row.map((group) => group.indexOf(Math.max(...group))));
    const back = (da: Rows) =>
      eachUnit(z, (_, at, i) => (winners[i][at % units] === Math.floor(at / units) ? da[i][at % units] : 0));
    return { z, a: groups.map((row) => row.map((group) => Math.max(...group))), back };
  };
}

/** A net out of its layers and its initial tensors, in reading order; a skip follows its branch. */
export class ReferenceNet {
  readonly built: Built[] = [];
  readonly tensors: Tensor[] = [];
  readonly #initial: (readonly number[])[];
  readonly #forward: (x: Rows, how: Circumstances) => Pass;
  #ordinal = 0;
  readonly #drawing = new Map<string, number>();

  constructor(layers: readonly ReferenceLayer[], outputs: number, initial: readonly (readonly number[])[]) {
    this.#initial = [...initial];
    this.#forward = this.#chain([...layers, { kind: "linear", units: outputs }]);
  }

  forward(x: readonly (readonly number[])[], how: Circumstances): Pass {
    return this.#forward(
      x.map((row) => [...row]),
      how,
    );
  }

  #tensor(): Tensor {
    const values = [...(this.#initial.shift() ?? [])];
    const tensor = { values, gradient: values.map(() => 0) };
    this.tensors.push(tensor);
    return tensor;
  }

  /** The second layer of a word after one linear layer draws apart from the first. */
  #key(word: string): number {
    const name = `${this.#ordinal}.${word}`;
    const before = this.#drawing.get(name) ?? 0;
    this.#drawing.set(name, before + 1);
    return this.#ordinal + 65_536 * before;
  }

  #chain(layers: readonly ReferenceLayer[]): (x: Rows, how: Circumstances) => Pass {
    const parts = layers.map((layer) => this.#layer(layer));
    return (x, how) => {
      const passes: Pass[] = [];
      for (const part of parts) passes.push(part(passes.at(-1)?.a ?? x, how));
      const back = (da: Rows) => passes.reduceRight((d, pass) => pass.back(d), da);
      return { z: x, a: passes.at(-1)?.a ?? x, back };
    };
  }

  /** Notes what goes through a layer, and adds the sparsity penalty to what comes back. */
  #watched(built: Built): (x: Rows, how: Circumstances) => Pass {
    this.built.push(built);
    const penalised = built.layer.kind === "activation" || built.layer.kind === "maxout";
    return (x, how) => {
      const { z, a, back } = built.forward(x, how);
      const strength = penalised && how.mode === "training" ? how.sparse / x.length : 0;
      return {
        z,
        a,
        back: (given) => {
          const da = eachUnit(given, (d, unit, i) => d + strength * Math.sign(a[i][unit]));
          built.seen = { z, a, da };
          return back(da);
        },
      };
    };
  }

  #layer(layer: ReferenceLayer): (x: Rows, how: Circumstances) => Pass {
    switch (layer.kind) {
      case "linear":
      case "maxout": {
        this.#ordinal += 1;
        const weight = this.#tensor();
        const bias = this.#tensor();
        const first = this.#watched({
          layer: layer.kind === "linear" ? layer : { kind: "pieces" },
          weight,
          forward: linear(weight, bias),
        });
        if (layer.kind === "linear") return first;
        const second = this.#watched({ layer, forward: maxout(layer.units, layer.pieces) });
        return (x, how) => {
          const z = first(x, how);
          const a = second(z.a, how);
          return { z: x, a: a.a, back: (d) => z.back(a.back(d)) };
        };
      }
      case "activation": {
        const { word } = layer;
        const defaults = REFERENCE_ACTIVATIONS[word].defaults ?? [];
        const parameters = defaults.map((value, i) => layer.parameters[i] ?? value);
        const learned = word === "prelu" ? this.#tensor() : undefined;
        const forward = activation(word, parameters, this.#key(word), learned);
        const full = { kind: "activation", word, parameters } as const;
        return this.#watched(learned ? { layer: full, forward, learned } : { layer: full, forward });
      }
      case "batchnorm": {
        const [scale, shift] = [this.#tensor(), this.#tensor()];
        const moving = { mean: scale.values.map(() => 0), variance: scale.values.map(() => 1) };
        return this.#watched({ layer, forward: batchNorm(scale, shift, moving), moving });
      }
      case "dropout":
        return this.#watched({ layer, forward: dropout(layer.rate, this.#key("dropout")) });
      case "skip": {
        const branch = this.#chain(layer.layers);
        const end = this.#watched({ layer, forward: (y) => ({ z: y, a: y, back: (d) => d }) });
        return (x, how) => {
          const inner = branch(x, how);
          const total = end(
            eachUnit(inner.a, (v, unit, i) => v + x[i][unit]),
            how,
          );
          return {
            z: x,
            a: total.a,
            back: (given) => {
              const d = total.back(given);
              return eachUnit(inner.back(d), (v, unit, i) => v + d[i][unit]);
            },
          };
        };
      }
    }
  }
}
