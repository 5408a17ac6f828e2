import {
  addPenalties,
  allFinite,
  buildNetwork,
  createOptimiser,
  type Network,
  type Optimiser,
  type Pass,
  recordPass,
} from "../../engine/index.ts";
import type { Arm } from "../scenario/types.ts";
import type { ArmTask } from "./arm-task.ts";
import { Evaluation } from "./evaluation.ts";
import type { HistoryArm } from "./frame.ts";
import { UNIT_BLOCKED, UNIT_DEAD, UNIT_REVIVED } from "./frame.ts";
import { layerSpecs } from "./layer-specs.ts";
import type { Measurement } from "./measurement.ts";
import { silentShare } from "./probes/silence.ts";
import { countState, hasStates } from "./probes/states.ts";
import { DeathRecord } from "./revival.ts";
import { writeColumns } from "./task.ts";

/** Where an arm stands, besides the numbers in its `memory`. */
export interface ArmStanding {
  readonly diverged: { readonly step: number } | null;
  /** Whether the last thing that moved the parameters was an update. */
  readonly updated: boolean;
}

/** One network in training. */
export class ArmRun {
  readonly network: Network;
  readonly evaluation: Evaluation;
  /** Per layer; null for layers without states. */
  readonly records: readonly (DeathRecord | null)[];
  /** With `standing`, everything that later steps and frames depend on. */
  readonly memory: readonly (Float64Array | Uint8Array)[];
  readonly task: ArmTask;
  readonly #optimiser: Optimiser;
  readonly #pass: Pass;
  #diverged: { readonly step: number } | null = null;
  #updated = false;
  readonly #penalties: Pick<Arm, "l1" | "l2">;
  /** Batch norm's running statistics before the last update. */
  readonly #statistics: Float64Array;
  /** Of the present parameters; null until asked for. */
  #measurement: Measurement | null = null;

  constructor(arm: Arm, task: ArmTask) {
    const { features, outputs, seed } = task;
    this.task = task;
    const layers = layerSpecs(arm.net);
    this.network = buildNetwork({ inputs: features, outputs, layers, init: arm.init, seed });
    this.evaluation = new Evaluation(this.network, task.samples, task, task.loss);
    this.records = this.network.layers.map((layer) =>
      hasStates(layer) ? new DeathRecord(layer.units) : null,
    );
    this.#penalties = { l1: arm.l1, l2: arm.l2 };
    this.#statistics = this.network.statistics.slice();
    this.#optimiser = createOptimiser(arm.opt, this.network);
    this.memory = [
      this.network.values,
      this.network.statistics,
      this.#optimiser.previous,
      ...this.#optimiser.memory,
      ...this.records.flatMap((record) => record?.memory ?? []),
    ];
    this.#pass = recordPass(this.network, task.batch, task.loss.kind, {
      mode: "training",
      seed,
      sparse: arm.sparse,
    });
  }

  /** The update that could not be made, or null. */
  get diverged(): { readonly step: number } | null {
    return this.#diverged;
  }

  get standing(): ArmStanding {
    return { diverged: this.#diverged, updated: this.#updated };
  }

  /** Goes on from where it once stood: `memory` holds the numbers of then. */
  resume({ diverged, updated }: ArmStanding): void {
    this.#diverged = diverged;
    this.#updated = updated;
    this.#measurement = null;
  }

  /**
   * One update on the batch `rows`; returns the batch's mean loss before it, without penalties. If that loss, or a
   * parameter or statistic after the update is not finite, the update is undone and the arm has diverged at `step`,
   * the update's number, counted from 1.
   */
  update(rows: Uint32Array, rate: number, step: number): number {
    const pass = this.#pass;
    const { values, statistics } = this.network;
    writeColumns(pass, this.task.samples, rows, this.task.loss.kind);
    pass.draws.samples.set(rows);
    pass.draws.step = step - 1;
    this.#statistics.set(statistics);
    pass.forward();
    const loss = pass.loss();
    pass.backward();
    addPenalties(this.network, this.#penalties.l1, this.#penalties.l2);
    this.#optimiser.step(rate);
    this.#updated = true;
    if (Number.isFinite(loss) && allFinite(values) && allFinite(statistics)) {
      this.#measurement = null;
    } else {
      this.#optimiser.undo();
      statistics.set(this.#statistics);
      this.#diverged = { step };
    }
    return loss;
  }

  /**
   * Sets one parameter, an index into `network.values`, by hand.
   * @throws RangeError for an index that there is not and a value that is not finite.
   */
  edit(index: number, value: number): void {
    const { values } = this.network;
    if (!Number.isInteger(index) || index < 0 || index >= values.length)
      throw new RangeError(`edit: expected an index from 0 to ${values.length - 1}, got ${index}`);
    if (!Number.isFinite(value)) throw new RangeError(`edit: expected a finite value, got ${value}`);
    values[index] = value;
    this.#measurement = null;
    this.#updated = false;
  }

  /** All probes but the pictures, computed once for the same parameters. */
  measure(): Measurement {
    this.#measurement ??= this.evaluation.measure();
    return this.#measurement;
  }

  /**
   * Parameters before the last update, in the layout of `network.values`; null before the first, once diverged, and
   * from an edit by hand to the next update.
   */
  get previous(): Float64Array | null {
    return this.#updated && this.#diverged === null ? this.#optimiser.previous : null;
  }

  /** UNIT_* bits of a measured layer, with what the record adds; null for layers without states. A copy. */
  states(layer: number): Uint8Array | null {
    const activity = this.measure().layers[layer].activity;
    if (activity === null) return null;
    const states = activity.states.slice();
    this.records[layer]?.mark(states);
    return states;
  }

  /** Takes the sample of a sampled step: to be called exactly once for each. */
  sample(): HistoryArm {
    const { train, test, layers } = this.measure();
    const gradients = layers.flatMap(({ gradient }) => (gradient ? [gradient] : []));
    const counts = {
      dead: [] as number[],
      blocked: [] as number[],
      revived: [] as number[],
      silent: [] as number[],
    };
    let deaths = 0;
    let revivals = 0;
    for (let i = 0; i < layers.length; i++) {
      const states = this.states(i);
      const record = this.records[i];
      const activity = layers[i].activity;
      if (states === null || record === null || activity === null) continue;
      counts.dead.push(countState(states, UNIT_DEAD));
      counts.blocked.push(countState(states, UNIT_BLOCKED));
      counts.revived.push(countState(states, UNIT_REVIVED));
      counts.silent.push(silentShare(activity.silent, this.task.train.length));
      const change = record.sample(states);
      deaths += change.deaths;
      revivals += change.revivals;
    }
    const delta = gradients.map((gradient) => gradient.delta);
    const weight = gradients.map((gradient) => gradient.weight);
    return { train, test, delta, weight, ...counts, deaths, revivals };
  }
}
