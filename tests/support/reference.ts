/**
 * A second, deliberately naive program for what the product computes: nested plain arrays, one sample at a
 * time, Math.exp, nothing imported. It reads a dump (data, batches, initial parameters) and trains again.
 */

export interface ReferenceLayer {
  readonly kind: "linear" | "identity" | "sigmoid" | "tanh" | "relu" | "leaky";
  /** Slope below zero of leaky. */
  readonly leak?: number;
}

export interface ReferenceTask {
  /** Hidden layers in order; the output layer follows. */
  readonly layers: readonly ReferenceLayer[];
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly number[];
  readonly classes: number;
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly batches: readonly (readonly number[])[];
  readonly initial: readonly { readonly shape: readonly number[]; readonly values: readonly number[] }[];
  readonly loss: "cross-entropy" | "squared";
  readonly rates: (step: number) => number;
  readonly momentum: number;
}

interface Affine {
  w: number[][];
  b: number[];
}

interface Gradient {
  loss: number;
  layers: Affine[];
  /** dLoss/dz of one sample by layer (all layers, activations' own inputs too), and what flowed forward. */
  dz: number[][][];
  z: number[][][];
  a: number[][][];
  outputs: number[][];
}

export interface ReferenceResult {
  readonly losses: number[];
  readonly parameters: number[][];
  readonly train: { loss: number; accuracy: number };
  readonly test: { loss: number; accuracy: number };
  readonly layers: {
    gradient: { delta: number; weight: number } | null;
    dead: number | null;
    blocked: number | null;
    saturated: number | null;
    sparsity: number | null;
  }[];
  /** The net's outputs at a point of the plane. */
  readonly at: (x: readonly number[]) => number[];
}

const logistic = (z: number) => 1 / (1 + Math.exp(-z));

function activate(layer: ReferenceLayer, z: number): number {
  switch (layer.kind) {
    case "sigmoid":
      return logistic(z);
    case "tanh":
      return Math.tanh(z);
    case "relu":
      return Math.max(z, 0);
    case "leaky":
      return z > 0 ? z : (layer.leak ?? 0.01) * z;
    default:
      return z;
  }
}

function slope(layer: ReferenceLayer, z: number): number {
  switch (layer.kind) {
    case "sigmoid":
      return logistic(z) * (1 - logistic(z));
    case "tanh":
      return 1 - Math.tanh(z) ** 2;
    case "relu":
      return z > 0 ? 1 : 0;
    case "leaky":
      return z > 0 ? 1 : (layer.leak ?? 0.01);
    default:
      return 1;
  }
}

const largest: Partial<Record<ReferenceLayer["kind"], number>> = { sigmoid: 0.25, tanh: 1 };

/** Loss of one sample and its derivative by the outputs. */
function lossOf(task: ReferenceTask, outputs: number[], label: number): { loss: number; d: number[] } {
  if (task.loss === "squared") {
    const errors = outputs.map((o, k) => o - (outputs.length === 1 ? label : k === label ? 1 : 0));
    const loss = errors.reduce((sum, e) => sum + e * e, 0) / outputs.length;
    return { loss, d: errors.map((e) => (2 * e) / outputs.length) };
  }
  if (outputs.length === 1) {
    const z = outputs[0];
    return {
      loss: Math.max(z, 0) - label * z + Math.log1p(Math.exp(-Math.abs(z))),
      d: [logistic(z) - label],
    };
  }
  const top = Math.max(...outputs);
  const powers = outputs.map((o) => Math.exp(o - top));
  const total = powers.reduce((sum, p) => sum + p, 0);
  return {
    loss: Math.log(total) + top - outputs[label],
    d: powers.map((p, k) => p / total - (k === label ? 1 : 0)),
  };
}

function forward(task: ReferenceTask, net: Affine[], x: readonly number[]) {
  const z: number[][] = [];
  const a: number[][] = [];
  let flow = [...x];
  let linear = 0;
  for (const layer of [...task.layers, { kind: "linear" } as ReferenceLayer]) {
    z.push(flow);
    if (layer.kind === "linear") {
      const { w, b } = net[linear++];
      const before = flow;
      flow = w.map((row, o) => row.reduce((sum, weight, i) => sum + weight * before[i], b[o]));
    } else {
      flow = flow.map((value) => activate(layer, value));
    }
    a.push(flow);
  }
  return { z, a, outputs: flow };
}

/** Mean loss over the rows and its gradients. `dz[layer][sample]` is the derivative by what enters the layer. */
function gradient(task: ReferenceTask, net: Affine[], rows: readonly number[]): Gradient {
  const all = [...task.layers, { kind: "linear" } as ReferenceLayer];
  const layers = net.map(({ w, b }) => ({ w: w.map((row) => row.map(() => 0)), b: b.map(() => 0) }));
  const result: Gradient = {
    loss: 0,
    layers,
    dz: all.map(() => []),
    z: all.map(() => []),
    a: all.map(() => []),
    outputs: [],
  };
  for (const row of rows) {
    const pass = forward(task, net, task.inputs[row]);
    const { loss, d } = lossOf(task, pass.outputs, task.targets[row]);
    result.loss += loss / rows.length;
    result.outputs.push(pass.outputs);
    let flow = d.map((value) => value / rows.length);
    let linear = net.length - 1;
    for (let l = all.length - 1; l >= 0; l--) {
      result.z[l].push(pass.z[l]);
      result.a[l].push(pass.a[l]);
      const layer = all[l];
      if (layer.kind === "linear") {
        // By a linear layer's z the product means its output.
        result.dz[l].push(flow);
        const { w } = net[linear];
        const sums = layers[linear--];
        const out = flow;
        out.forEach((g, o) => {
          sums.b[o] += g;
          pass.z[l].forEach((x, i) => {
            sums.w[o][i] += g * x;
          });
        });
        flow = pass.z[l].map((_, i) => out.reduce((sum, g, o) => sum + g * w[o][i], 0));
      } else {
        flow = flow.map((g, i) => g * slope(layer, pass.z[l][i]));
        result.dz[l].push(flow);
      }
    }
  }
  return result;
}

function predicted(task: ReferenceTask, outputs: number[]): number {
  if (outputs.length === 1) return outputs[0] > (task.loss === "squared" ? 0.5 : 0) ? 1 : 0;
  return outputs.indexOf(Math.max(...outputs));
}

function scoreOf(task: ReferenceTask, rows: readonly number[], { loss, outputs }: Gradient) {
  const right = rows.filter((row, i) => predicted(task, outputs[i]) === task.targets[row]).length;
  return { loss, accuracy: right / rows.length };
}

function read(task: ReferenceTask): Affine[] {
  const net: Affine[] = [];
  for (let p = 0; p < task.initial.length; p += 2) {
    const [outputs, inputs] = task.initial[p].shape;
    const { values } = task.initial[p];
    const w = Array.from({ length: outputs }, (_, o) => values.slice(o * inputs, (o + 1) * inputs));
    net.push({ w, b: [...task.initial[p + 1].values] });
  }
  return net;
}

/** One step of SGD with momentum: v = m v + g, p = p - rate v. */
function descend(values: number[], velocity: number[], by: number[], rate: number, momentum: number): void {
  values.forEach((_, i) => {
    velocity[i] = momentum * velocity[i] + by[i];
    values[i] -= rate * velocity[i];
  });
}

/** Trains on the dump's batches and measures everything at the end. */
export function recompute(task: ReferenceTask): ReferenceResult {
  const net = read(task);
  const velocity = net.map(({ w, b }) => ({ w: w.map((row) => row.map(() => 0)), b: b.map(() => 0) }));
  const losses = task.batches.map((rows, step) => {
    const g = gradient(task, net, rows);
    const rate = task.rates(step);
    net.forEach(({ w, b }, l) => {
      w.forEach((row, o) => {
        descend(row, velocity[l].w[o], g.layers[l].w[o], rate, task.momentum);
      });
      descend(b, velocity[l].b, g.layers[l].b, rate, task.momentum);
    });
    return g.loss;
  });
  const train = gradient(task, net, task.train);
  const test = gradient(task, net, task.test);
  const n = task.train.length;
  let linear = 0;
  const layers = [...task.layers, { kind: "linear" } as ReferenceLayer].map((layer, l) => {
    if (layer.kind === "linear") {
      const squares = train.dz[l].flat().map((d) => (n * d) ** 2);
      const delta = Math.sqrt(squares.reduce((sum, s) => sum + s, 0) / squares.length);
      const weights = train.layers[linear++].w.flat();
      const weight = Math.sqrt(weights.reduce((sum, g) => sum + g * g, 0));
      return { gradient: { delta, weight }, dead: null, blocked: null, saturated: null, sparsity: null };
    }
    const slopes = train.z[l].map((column) => column.map((z) => slope(layer, z)));
    const units = slopes[0].map((_, unit) => unit);
    const isDead = units.map((unit) => slopes.every((column) => column[unit] === 0));
    const flat = slopes.flat();
    const top = largest[layer.kind];
    return {
      gradient: null,
      dead: isDead.filter((dead) => dead).length,
      blocked: units.filter((u) => !isDead[u] && train.dz[l].every((column) => column[u] === 0)).length,
      saturated: top === undefined ? null : flat.filter((s) => s < 0.05 * top).length / flat.length,
      sparsity: train.a[l].flat().filter((a) => a === 0).length / flat.length,
    };
  });
  return {
    losses,
    parameters: net.flatMap(({ w, b }) => [w.flat(), b]),
    train: scoreOf(task, task.train, train),
    test: scoreOf(task, task.test, test),
    layers,
    at: (x) => forward(task, net, x).outputs,
  };
}
