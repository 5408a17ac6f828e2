import { PURPOSE, uniform } from "../../../src/engine/index.ts";
import type { Scenario, Stack } from "../../../src/experiment/scenario/types.ts";
import type { ReferenceLayer } from "./layers.ts";
import type { ReferenceTask } from "./reference.ts";

/** A printed dump, as far as the reference reads it. */
export interface Dump {
  readonly data: {
    readonly inputs: readonly (readonly number[])[];
    readonly targets: readonly number[];
    readonly train: readonly number[];
    readonly test: readonly number[];
  };
  readonly batches: readonly (readonly number[])[];
  readonly arms: Readonly<Record<string, DumpedArm>>;
}

export interface DumpedArm {
  readonly fingerprint: string;
  readonly loss: { readonly train: number; readonly test: number };
  readonly accuracy: { readonly train: number | null; readonly test: number | null };
  readonly diverged: { readonly step: number } | null;
  readonly layers: readonly {
    readonly name: string;
    readonly kind: string;
    readonly units: number;
    readonly gradient: { readonly delta: number; readonly weight: number } | null;
    readonly dead: number | null;
    readonly blocked: number | null;
    readonly silent: number | null;
    readonly saturated: number | null;
    readonly sparsity: number | null;
    readonly pieces: { readonly total: number; readonly never: number } | null;
    readonly spread: number;
    readonly update: number | null;
  }[];
  readonly initial: readonly { name: string; shape: readonly number[]; values: readonly number[] }[];
  readonly parameters: readonly { name: string; shape: readonly number[]; values: readonly number[] }[];
  readonly statistics: readonly {
    readonly name: string;
    readonly mean: readonly number[];
    readonly variance: readonly number[];
  }[];
  readonly losses: readonly number[];
}

/** The stack with its repetitions written out. */
function unrolled(stack: Stack): ReferenceLayer[] {
  return stack.flatMap((item): ReferenceLayer[] => {
    switch (item.kind) {
      case "activation":
        return [{ kind: "activation", word: item.name, parameters: item.parameters }];
      case "skip":
        return [{ kind: "skip", layers: unrolled(item.items) }];
      case "repeat":
        return Array.from({ length: item.times }, () => unrolled(item.items)).flat();
      default:
        return [item];
    }
  });
}

/** What the reference needs to train one arm of a dump again. */
export function referenceTask(scenario: Scenario, dump: Dump, arm: number, id: string): ReferenceTask {
  const { net, lr, opt, l1, l2, sparse } = scenario.arms[arm];
  const one = dump.data.inputs[0].length === 1;
  const classes = one ? null : new Set(dump.data.targets).size;
  return {
    layers: unrolled(net),
    ...dump.data,
    classes,
    batches: dump.batches,
    initial: dump.arms[id].initial,
    loss: classes === null ? "squared" : scenario.loss,
    rates: (step) => lr.filter((change) => change.step <= step).at(-1)?.rate ?? Number.NaN,
    optimiser: opt,
    l1,
    l2,
    sparse,
    uniform: (purpose, layer, unit, sample, step) =>
      uniform(scenario.seed, PURPOSE[purpose], layer, unit, sample, step),
  };
}
