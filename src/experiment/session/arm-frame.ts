import { fingerprint, type Layer } from "../../engine/index.ts";
import type { ArmRun } from "./arm.ts";
import type { ArmRequest } from "./arm-request.ts";
import type { BufferPool } from "./buffers.ts";
import type { Creases } from "./creases.ts";
import {
  type ArmFrame,
  BOUNDARY_SIDE,
  type Collapse,
  DISTRIBUTION_BINS,
  type FrameRequest,
  type LayerProbe,
  type Line,
  type Slice,
  UNIT_BLOCKED,
  UNIT_DEAD,
  UNIT_REVIVED,
  type UnitRow,
} from "./frame.ts";
import { InsideFramer } from "./inside-framer.ts";
import type { Extent } from "./plane.ts";
import type { PointFrame } from "./point.ts";
import { collapseNetwork } from "./probes/collapse.ts";
import { CreaseProbe } from "./probes/creases.ts";
import { distribution } from "./probes/distribution.ts";
import { PointProbe } from "./probes/point.ts";
import { silentShare } from "./probes/silence.ts";
import { SliceProbe } from "./probes/slice.ts";
import { spread } from "./probes/spread.ts";
import { countState } from "./probes/states.ts";
import { SurfaceProbe } from "./probes/surface.ts";
import { UnitMapProbe } from "./probes/unit-maps.ts";
import { updateRatio } from "./probes/update-ratio.ts";
import { type PlannedRow, planRows } from "./rows.ts";

function sum(counts: Uint32Array): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i];
  return total;
}

function kindOf(layer: Layer): string {
  if (layer.kind === "activation") return layer.word;
  return layer.kind === "batchnorm" ? "bn" : layer.kind;
}

/** Draws an arm's frames: every array in them is a copy. */
export class ArmFramer {
  readonly #arm: ArmRun;
  readonly #extent: Extent;
  readonly #samples: number;
  readonly #planned: readonly PlannedRow[];
  readonly #difference: Float64Array;
  readonly #inside: InsideFramer;
  #surface: SurfaceProbe | null = null;
  #maps: UnitMapProbe | null = null;
  #slice: SliceProbe | null = null;
  #creases: CreaseProbe | null = null;
  #point: PointProbe | null = null;

  /** @param samples number of training samples. */
  constructor(arm: ArmRun, extent: Extent, samples: number) {
    this.#arm = arm;
    this.#extent = extent;
    this.#samples = samples;
    this.#planned = planRows(arm.network.layers);
    this.#difference = new Float64Array(arm.network.values.length);
    this.#inside = new InsideFramer(arm);
  }

  frame(
    request: Pick<FrameRequest, "surface" | "distribution" | "slice" | "creases">,
    { rows, inside, point }: ArmRequest,
    pool: BufferPool,
  ): Omit<ArmFrame, "edited"> {
    const { network, diverged } = this.#arm;
    const { train, test } = this.#arm.measure();
    return {
      fingerprint: fingerprint(...network.state),
      diverged,
      train,
      test,
      layers: network.layers.map((_, layer) => this.#layer(layer, request.distribution === true, pool)),
      rows: this.#rows(rows, pool),
      collapse: this.#collapse(),
      ...this.#outputs(request, pool),
      point: point && this.#pointOf(point, pool),
      inside: inside && this.#inside.frame(inside, pool),
    };
  }

  #layer(index: number, distributed: boolean, pool: BufferPool): LayerProbe {
    const layer = this.#arm.network.layers[index];
    const { name, units } = layer;
    const { gradient, sparsity, pieces, activity } = this.#arm.measure().layers[index];
    const outputs = this.#arm.evaluation.outputs(index);
    const marked = this.#arm.states(index);
    const states = marked && pool.bytes(units);
    if (marked) states?.set(marked);
    const saturated = activity?.saturated ?? null;
    const share = (counts: Uint32Array) => {
      const shares = pool.floats(units);
      for (let unit = 0; unit < units; unit++) shares[unit] = counts[unit] / this.#samples;
      return shares;
    };
    return {
      name,
      kind: kindOf(layer),
      units,
      gradient,
      dead: states && countState(states, UNIT_DEAD),
      blocked: states && countState(states, UNIT_BLOCKED),
      revived: states && countState(states, UNIT_REVIVED),
      silent: activity && silentShare(activity.silent, this.#samples),
      saturated: saturated && sum(saturated) / (units * this.#samples),
      sparsity,
      pieces,
      spread: spread(outputs, units),
      update: this.#update(layer),
      distribution:
        distributed && layer.kind === "linear" ? distribution(outputs, pool.counts(DISTRIBUTION_BINS)) : null,
      states,
      silentShare: activity && share(activity.silent),
      saturatedShare: saturated && share(saturated),
    };
  }

  #update(layer: Layer): number | null {
    const { network, previous } = this.#arm;
    if (layer.kind !== "linear" || previous === null) return null;
    const { values } = layer.weight;
    const begin = (values.byteOffset - network.values.byteOffset) / values.BYTES_PER_ELEMENT;
    const before = previous.subarray(begin, begin + values.length);
    return updateRatio(before, values, this.#difference);
  }

  #rows(wanted: readonly number[], pool: BufferPool): UnitRow[] {
    const planned = this.#planned;
    const drawn = new Set(wanted);
    if (!planned.some((_, i) => drawn.has(i)))
      return planned.map((row) => ({ ...row, maps: null, ranges: null }));
    this.#maps ??= new UnitMapProbe(this.#arm.network, this.#extent);
    const probe = this.#maps;
    probe.forward();
    return planned.map((row, i) => {
      if (!drawn.has(i)) return { ...row, maps: null, ranges: null };
      const maps = pool.bytes(row.units * probe.size);
      const ranges = pool.doubles(2 * row.units);
      probe.write(row.layer, maps, ranges);
      return { ...row, maps, ranges };
    });
  }

  /** The net over all that is shown, and along a line. The one line of a single input is all that is shown. */
  #outputs(
    { surface, slice, creases }: Pick<FrameRequest, "surface" | "slice" | "creases">,
    pool: BufferPool,
  ): Pick<ArmFrame, "surface" | "curve" | "slice" | "creases"> {
    const [left, right] = this.#extent;
    if (this.#arm.network.inputs === 1) {
      const whole = surface || slice ? this.#sliceOf([left, right], pool) : null;
      return { surface: null, curve: surface ? whole : null, slice: slice ? whole : null, creases: null };
    }
    return {
      surface: surface ? this.#surfaceOf(pool) : null,
      curve: null,
      slice: slice ? this.#sliceOf(slice, pool) : null,
      creases: creases ? this.#creasesOf(pool) : null,
    };
  }

  #surfaceOf(pool: BufferPool): Float32Array {
    const { network } = this.#arm;
    this.#surface ??= new SurfaceProbe(network, this.#extent);
    const out = pool.floats(network.outputs * BOUNDARY_SIDE * BOUNDARY_SIDE);
    this.#surface.write(out);
    return out;
  }

  #sliceOf(line: Line, pool: BufferPool): Slice {
    this.#slice ??= new SliceProbe(this.#arm.network, this.#extent);
    return this.#slice.slice(line, this.#arm.measure(), pool);
  }

  #creasesOf(pool: BufferPool): Creases {
    this.#creases ??= new CreaseProbe(this.#arm.network, this.#extent);
    return this.#creases.creases(this.#arm.measure(), pool);
  }

  #pointOf({ sample, route }: NonNullable<ArmRequest["point"]>, pool: BufferPool): PointFrame | null {
    const { network, task, evaluation } = this.#arm;
    // A wish may be older than the data.
    if (!(sample < task.samples.targets.length)) return null;
    this.#point ??= new PointProbe(network, task.samples, task.loss.kind);
    this.#arm.measure();
    return this.#point.point(sample, route, evaluation.reached(), pool);
  }

  #collapse(): Collapse | null {
    const { network, evaluation } = this.#arm;
    const map = collapseNetwork(network);
    if (map === null) return null;
    return { ...map, difference: evaluation.collapseDifference(map) };
  }
}
