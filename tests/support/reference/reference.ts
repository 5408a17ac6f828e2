/**
 * A second, deliberately naive program for what the product computes: nested plain arrays, one number at a time,
 * Math's functions, nothing of the product imported. It reads a dump (data, batches, initial parameters) and trains
 * again. Random numbers are data: they come with the task.
 */
import { type Circumstances, type ReferenceLayer, ReferenceNet, type Rows } from "./layers.ts";
import { walker } from "./optimisers.ts";
import { layerProbes, type ReferenceProbes } from "./probes.ts";

export interface ReferenceTask {
  /** Hidden layers, without repetitions; the output layer follows. */
  readonly layers: readonly ReferenceLayer[];
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly number[];
  /** Null: the targets are numbers. */
  readonly classes: number | null;
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly batches: readonly (readonly number[])[];
  readonly initial: readonly { readonly shape: readonly number[]; readonly values: readonly number[] }[];
  readonly loss: "cross-entropy" | "squared";
  readonly rates: (step: number) => number;
  readonly optimiser: { readonly name: string; readonly parameters: readonly number[] };
  readonly l1: number;
  readonly l2: number;
  readonly sparse: number;
  readonly uniform: (
    purpose: "mask" | "slope",
    layer: number,
    unit: number,
    sample: number,
    step: number,
  ) => number;
}

export interface ReferenceResult {
  readonly losses: number[];
  readonly parameters: number[][];
  /** Of every batch norm. */
  readonly statistics: { readonly mean: number[]; readonly variance: number[] }[];
  readonly train: { loss: number; accuracy: number | null };
  readonly test: { loss: number; accuracy: number | null };
  readonly layers: readonly ReferenceProbes[];
  /** The net's outputs at a point of the plane. */
  readonly at: (x: readonly number[]) => number[];
}

const logistic = (z: number) => 1 / (1 + Math.exp(-z));

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

/** A forward and a backward pass over the rows: the mean loss and the outputs. Gradients are left in the tensors. */
function passOver(task: ReferenceTask, net: ReferenceNet, rows: readonly number[], how: Circumstances) {
  for (const { gradient } of net.tensors) gradient.fill(0);
  const pass = net.forward(
    rows.map((row) => task.inputs[row]),
    how,
  );
  const each = pass.a.map((outputs, i) => lossOf(task, outputs, task.targets[rows[i]]));
  pass.back(each.map(({ d }) => d.map((v) => v / rows.length)));
  return { loss: each.reduce((sum, { loss }) => sum + loss / rows.length, 0), outputs: pass.a };
}

function predicted(task: ReferenceTask, outputs: number[]): number {
  if (outputs.length === 1) return outputs[0] > (task.loss === "squared" ? 0.5 : 0) ? 1 : 0;
  return outputs.indexOf(Math.max(...outputs));
}

function scoreOf(
  task: ReferenceTask,
  rows: readonly number[],
  { loss, outputs }: { loss: number; outputs: Rows },
) {
  if (task.classes === null) return { loss, accuracy: null };
  const right = rows.filter((row, i) => predicted(task, outputs[i]) === task.targets[row]).length;
  return { loss, accuracy: right / rows.length };
}

/** Trains on the dump's batches and measures everything at the end. */
export function recompute(task: ReferenceTask): ReferenceResult {
  const outputs = task.classes === null || task.classes === 2 ? 1 : task.classes;
  const net = new ReferenceNet(
    task.layers,
    outputs,
    task.initial.map(({ values }) => values),
  );
  const optimise = walker(task.optimiser.name, task.optimiser.parameters, net.tensors);
  let before: number[][] | null = null;
  const losses = task.batches.map((rows, step) => {
    const { loss } = passOver(task, net, rows, {
      mode: "training",
      sparse: task.sparse,
      draw: (purpose, layer, unit, i) => task.uniform(purpose, layer, unit, rows[i], step),
    });
    for (const { weight } of net.built) {
      weight?.values.forEach((w, i) => {
        weight.gradient[i] += task.l1 * Math.sign(w) + task.l2 * w;
      });
    }
    before = net.built.map(({ weight }) => weight?.values.slice() ?? []);
    optimise(task.rates(step), step + 1);
    return loss;
  });
  const measured = (mode: "evaluation" | "measuring", rows: readonly number[]) =>
    passOver(task, net, rows, { mode, sparse: 0, draw: () => Number.NaN });
  const test = task.test.length === 0 ? { loss: Number.NaN, outputs: [] } : measured("evaluation", task.test);
  const train = measured("evaluation", task.train);
  const evaluated = net.built.map(({ seen }) => seen);
  measured("measuring", task.train);
  return {
    losses,
    parameters: net.tensors.map(({ values }) => values),
    statistics: net.built.flatMap(({ moving }) => (moving ? [moving] : [])),
    train: scoreOf(task, task.train, train),
    test: scoreOf(task, task.test, test),
    layers: net.built.map((built, i) => layerProbes(built, evaluated[i], before?.[i] ?? null)),
    at: (x) => net.forward([x], { mode: "evaluation", sparse: 0, draw: () => Number.NaN }).a[0],
  };
}
