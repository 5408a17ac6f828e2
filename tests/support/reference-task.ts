import type { Scenario } from "../../src/experiment/scenario/types.ts";
import type { ReferenceLayer, ReferenceTask } from "./reference.ts";

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
  readonly accuracy: { readonly train: number; readonly test: number };
  readonly diverged: { readonly step: number } | null;
  readonly layers: readonly {
    readonly name: string;
    readonly kind: string;
    readonly units: number;
    readonly gradient: { readonly delta: number; readonly weight: number } | null;
    readonly dead: number | null;
    readonly blocked: number | null;
    readonly saturated: number | null;
    readonly sparsity: number | null;
  }[];
  readonly initial: readonly { name: string; shape: readonly number[]; values: readonly number[] }[];
  readonly parameters: readonly { name: string; shape: readonly number[]; values: readonly number[] }[];
  readonly losses: readonly number[];
}

/** What the reference needs to train one arm of a dump again. The stack holds no repetitions. */
export function referenceTask(scenario: Scenario, dump: Dump, arm: number, id: string): ReferenceTask {
  const { net, lr, opt } = scenario.arms[arm];
  return {
    layers: net.map((item): ReferenceLayer => {
      if (item.kind === "linear") return { kind: "linear" };
      if (item.kind !== "activation") throw new Error(`the reference knows no ${item.kind}`);
      return { kind: item.name as ReferenceLayer["kind"], leak: item.parameters[0] ?? 0.01 };
    }),
    ...dump.data,
    classes: new Set(dump.data.targets).size,
    batches: dump.batches,
    initial: dump.arms[id].initial,
    loss: scenario.loss,
    rates: (step) => lr.filter((change) => change.step <= step).at(-1)?.rate ?? Number.NaN,
    momentum: opt.parameters[0] ?? 0,
  };
}
