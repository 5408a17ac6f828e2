import type { Arm, Scenario, Stack } from "../../src/experiment/scenario/types.ts";
import {
  type ArmFrame,
  BOUNDARY_SIDE,
  type Frame,
  type HistorySample,
  type LayerProbe,
  MAP_SIDE,
  type PlaneSetting,
  type Setting,
  SLICE_POINTS,
  type Slice,
  UNIT_BLOCKED,
  UNIT_DEAD,
  UNIT_REVIVED,
} from "../../src/experiment/session/frame.ts";
import type { Theory } from "../../src/experiment/theory/theory.ts";
import { parseColour } from "../../src/figures/common/colour.ts";
import type { FrameSource, Shown } from "../../src/state/frame-source.ts";
import type { Wish } from "../../src/state/wishes.ts";

/** Made-up frames with numbers chosen so that a test can say what must be shown. */

export function armOf(net: Stack): Arm {
  const lr = [{ rate: 0.03, step: 0 }];
  const named = (name: string) => ({ name, parameters: [] });
  return { net, init: named("glorot"), opt: named("sgd"), lr, l1: 0, l2: 0, sparse: 0 };
}

export const LINEAR: Stack = [{ kind: "linear", units: 4 }];
export const activated = (name: string): Stack => [...LINEAR, { kind: "activation", name, parameters: [] }];

export function scenarioOf(nets: readonly Stack[]): Scenario {
  const arms = nets.map(armOf);
  return {
    version: 1,
    data: "circle",
    n: 4,
    noise: 0,
    split: 0.5,
    batch: 1,
    loss: "cross-entropy",
    points: [],
    csv: null,
    arms,
    seed: 1,
    at: 0,
  };
}

/** An arm of which theory expects nothing. */
const SILENT: Theory = { layers: null, silence: "weights" };

/** An arm whose linear layers have these ratios to `out` in theory. */
export function theoryOf(ratios: Readonly<Record<string, number>>): Theory {
  const layers = Object.entries(ratios).map(([name, ratio]) => ({ name, variance: 1, factor: 1, ratio }));
  return { layers, silence: null };
}

export function settingOf(change: Partial<PlaneSetting> = {}): PlaneSetting {
  return {
    scenario: scenarioOf([LINEAR, activated("relu")]),
    loss: "cross-entropy",
    features: 2,
    classes: 2,
    outputs: 1,
    classNames: null,
    inputNames: null,
    extent: [-1, 1, -1, 1],
    inputs: Float64Array.of(-0.5, 0, 0.5, 0, -0.5, 0.5, 0.5, 0.5),
    targets: Float64Array.of(0, 1, 0, 1),
    train: Uint32Array.of(0, 1),
    test: Uint32Array.of(2, 3),
    leftOut: 0,
    theory: [SILENT, SILENT],
    ...change,
  };
}

/** value(x1, x2) at the pixel centres of the plane [-1, 1] x [-1, 1]. */
export function surfaceOf(...outputs: readonly ((x1: number, x2: number) => number)[]): Float32Array {
  const side = BOUNDARY_SIDE;
  const surface = new Float32Array(outputs.length * side * side);
  outputs.forEach((value, k) => {
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const x1 = -1 + (2 * (column + 0.5)) / side;
        const x2 = 1 - (2 * (row + 0.5)) / side;
        surface[k * side * side + row * side + column] = value(x1, x2);
      }
    }
  });
  return surface;
}

export function linearProbe(name: string, delta: number): LayerProbe {
  const nothing = { dead: null, blocked: null, revived: null, silent: null, saturated: null, sparsity: null };
  const shares = { states: null, silentShare: null, saturatedShare: null };
  const more = { pieces: null, spread: 0.5, update: 0.001, distribution: null };
  return { name, kind: "linear", units: 4, gradient: { delta, weight: 1 }, ...nothing, ...shares, ...more };
}

/** Four units: dead, blocked, revived, active. */
export function reluProbe(name: string): LayerProbe {
  return {
    name,
    kind: "relu",
    units: 4,
    gradient: null,
    dead: 1,
    blocked: 1,
    revived: 1,
    silent: 0.4375,
    saturated: null,
    sparsity: 0.5,
    pieces: null,
    spread: 0.25,
    update: null,
    distribution: null,
    states: Uint8Array.of(UNIT_DEAD, UNIT_BLOCKED, UNIT_REVIVED, 0),
    silentShare: Float32Array.of(1, 0.25, 0.5, 0),
    saturatedShare: null,
  };
}

const score = (loss: number | null) => ({ loss, accuracy: 0.5 });

export function armFrame(change: Partial<ArmFrame> = {}): ArmFrame {
  return {
    fingerprint: "00000000",
    diverged: null,
    edited: false,
    train: score(0.5),
    test: score(0.75),
    layers: [linearProbe("1", 0.01), reluProbe("1.relu"), linearProbe("out", 0.5)],
    rows: [
      {
        name: "1",
        layer: 1,
        activation: 1,
        units: 4,
        maps: new Uint8Array(4 * MAP_SIDE * MAP_SIDE),
        ranges: Float64Array.of(0, 0, -1, 1, 0, 2, 0, 3),
      },
    ],
    collapse: null,
    surface: surfaceOf((x1) => 4 * x1),
    curve: null,
    slice: null,
    creases: null,
    point: null,
    inside: null,
    ...change,
  };
}

/** A linear arm beside `armFrame()`. */
export function linearFrame(change: Partial<ArmFrame> = {}): ArmFrame {
  return armFrame({
    layers: [linearProbe("1", 0.1), linearProbe("out", 0.2)],
    rows: [{ name: "1", layer: 0, activation: null, units: 4, maps: null, ranges: null }],
    collapse: { weights: Float64Array.of(-0.03, 0.28), bias: Float64Array.of(0.02), difference: 4e-16 },
    ...change,
  });
}

/** Four units of three pieces, of which three are never selected. */
export function maxoutFrame(change: Partial<ArmFrame> = {}): ArmFrame {
  const maxout = { ...linearProbe("1", 0.1), kind: "maxout", pieces: { total: 12, never: 3 } };
  return armFrame({
    layers: [maxout, linearProbe("out", 0.2)],
    rows: [{ name: "1", layer: 0, activation: null, units: 4, maps: null, ranges: null }],
    ...change,
  });
}

/** One output along the horizontal line, by the place from 0 to 1; nothing is counted unless said. */
export function sliceOf(value: (place: number) => number, change: Partial<Slice> = {}): Slice {
  return {
    line: [-1, 0, 1, 0],
    values: Float64Array.from({ length: SLICE_POINTS }, (_, i) => value(i / (SLICE_POINTS - 1))),
    hinges: null,
    bends: null,
    pieces: null,
    regions: null,
    uncounted: null,
    ...change,
  };
}

export function sampleOf(step: number, losses: readonly (number | null)[]): HistorySample {
  const counts = { dead: [], blocked: [], revived: [], silent: [], deaths: 0, revivals: 0 };
  const nothing = { delta: [], weight: [], ...counts };
  return { step, arms: losses.map((loss) => ({ train: score(loss), test: score(loss), ...nothing })) };
}

export function shownOf(change: Partial<Frame> = {}, setting: Setting = settingOf()): Shown {
  const history = [sampleOf(0, [1, 1]), sampleOf(5, [0.5, 0.5])];
  const arms = [linearFrame(), armFrame()];
  return {
    frame: { step: 5, epoch: 1, arms, historyFrom: 0, history, branch: 0, ...change },
    history,
    setting,
  };
}

/** A source that a test drives by hand. */
export function fakeSource(first: Shown | null) {
  let shown = first;
  const listeners = new Set<(shown: Shown) => void>();
  const wishes = new Set<Wish>();
  const source: FrameSource = {
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    want(wish) {
      wishes.add(wish);
      return () => {
        wishes.delete(wish);
      };
    },
  };
  return {
    source,
    listeners,
    /** What figures want now. */
    wishes,
    show(next: Shown) {
      shown = next;
      for (const listener of listeners) listener(next);
    },
  };
}

export const bytesOf = (hex: string): number[] => [...parseColour(hex)];
