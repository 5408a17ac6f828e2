import type { LossName, Scenario } from "../scenario/types.ts";
import type { Theory } from "../theory/theory.ts";
import type { Creases } from "./creases.ts";
import type { InsideFrame, InsideRequest } from "./inside.ts";
import type { PointFrame, PointRequest } from "./point.ts";

/**
 * Loss and accuracy over one set, in evaluation mode, without penalties. Null where the set is empty or the value is not
 * finite; no accuracy where there are no classes.
 */
export interface SetScore {
  readonly loss: number | null;
  readonly accuracy: number | null;
}

/** Bits of `LayerProbe.units`. A unit with no bit set is active. */
export const UNIT_DEAD = 1;
export const UNIT_BLOCKED = 2;
export const UNIT_REVIVED = 4;

/** Probes of one expanded item of the stack, or of the output layer `out`. */
export interface LayerProbe {
  /**
   * Linear layers: their ordinal, "1", "2", ..., "out". Anything else: the name of the linear layer before it ("in" if
   * there is none), a dot, its word: "1.relu", "2.bn"; the second of the same name is "1.relu#2".
   */
  readonly name: string;
  /** "linear", "bn", "dropout", "maxout", "skip", or the activation's word. */
  readonly kind: string;
  readonly units: number;
  /** Of linear layers: RMS of delta = n x d(mean loss)/dz over samples and units, and the Frobenius norm of dL/dW. */
  readonly gradient: { readonly delta: number; readonly weight: number } | null;
  /** Counts of units; null where the item has no state (all but activations, and activations without a slope). */
  readonly dead: number | null;
  readonly blocked: number | null;
  readonly revived: number | null;
  /** Share of (unit, sample) pairs with own slope exactly 0; null where there are no counts. */
  readonly silent: number | null;
  /** Share of (unit, sample) pairs; null unless the activation is bounded and has a slope. */
  readonly saturated: number | null;
  /** Share of outputs that are exactly zero, of activations and maxout; null for all others. */
  readonly sparsity: number | null;
  /** Of maxout: its pieces, and those that are the largest at no training sample. */
  readonly pieces: { readonly total: number; readonly never: number } | null;
  /** RMS over units of the standard deviation of the outputs across training samples. */
  readonly spread: number;
  /** Of linear layers: norm of the last update of W over the norm of W before it. Null at step 0, where W was 0, and between an edit by hand and the next update. */
  readonly update: number | null;
  /** Of linear layers, when asked for. */
  readonly distribution: Distribution | null;
  /** Per unit: UNIT_* bits; share of samples with own slope 0; share of samples saturated (null unless bounded). Null where there are no counts. */
  readonly states: Uint8Array | null;
  readonly silentShare: Float32Array | null;
  readonly saturatedShare: Float32Array | null;
}

/** Histogram of all z of a linear layer over units and training samples. */
export interface Distribution {
  /** The ends of the DISTRIBUTION_BINS equal bins: the smallest and the largest z. */
  readonly low: number;
  readonly high: number;
  /** Pairs of unit and sample in each bin. A constant layer has them all in the first; one that is not finite has none. */
  readonly counts: Uint32Array;
}

/** A segment of the plane, [x1, x2] of its first and its last point. */
export type PlaneLine = readonly [number, number, number, number];

/** A segment, of the plane or of the axis of a single input: [x] of its first and its last point. */
export type Line = PlaneLine | readonly [number, number];

/** The net along a line, and how many straight pieces it has there. */
export interface Slice {
  readonly line: Line;
  /** Raw outputs at SLICE_POINTS places from end to end, [outputs x SLICE_POINTS]. */
  readonly values: Float64Array;
  /** Places on the line, from 0 to 1, where the net bends or jumps, in order. Null unless counted. */
  readonly hinges: Float64Array | null;
  /** Raw outputs at the hinges, [outputs x hinges]. Null unless counted. */
  readonly bends: Float64Array | null;
  /** Straight pieces of the outputs along the line: one more than hinges. */
  readonly pieces: number | null;
  /** Cells of the shown plane on which every unit keeps to one side of its kinks. Null where there is one input. */
  readonly regions: number | null;
  /** Why pieces or regions are not counted: the stack bends smoothly, values are not finite, or there are too many. */
  readonly uncounted: "smooth" | "not-finite" | "too-many" | null;
}

/** One row of unit pictures: a linear layer with what follows it up to the next linear layer. */
export interface UnitRow {
  /** Name of the linear layer that begins the row ("in" when activations come before the first one). */
  readonly name: string;
  /** Index into `layers` of the item whose output is drawn, the row's last. */
  readonly layer: number;
  /** Index into `layers` of the row's last activation that has states, or null: these mark the tiles. */
  readonly activation: number | null;
  readonly units: number;
  /**
   * `units` maps of MAP_SIDE x MAP_SIDE bytes, of one input of MAP_POINTS bytes from x low to x high; each unit's lowest
   * value 0 and highest 255 (a constant unit: all 0). Null when not asked for.
   */
  readonly maps: Uint8Array | null;
  /** Lowest and highest value of each unit over what is shown, [low, high] per unit. Null when not asked for. */
  readonly ranges: Float64Array | null;
}

/** The one affine map W x + b that a stack without non-linearity equals. */
export interface Collapse {
  /** [outputs x inputs], row by row. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  /** max |deep - collapsed| over all samples. */
  readonly difference: number;
}

export interface ArmFrame {
  /** FNV-1a over the little-endian bytes of the last finite parameters, 8 hex digits. */
  readonly fingerprint: string;
  readonly diverged: { readonly step: number } | null;
  /** Whether a parameter was set by hand at this step or before: links and the command line do not carry that. */
  readonly edited: boolean;
  readonly train: SetScore;
  readonly test: SetScore;
  readonly layers: readonly LayerProbe[];
  readonly rows: readonly UnitRow[];
  readonly collapse: Collapse | null;
  /** Raw net outputs over the plane, one BOUNDARY_SIDE x BOUNDARY_SIDE image per output, row 0 at the top (largest x2). Null when not asked for, and of one input. */
  readonly surface: Float32Array | null;
  /** Of one input: the net from x low to x high. Null when not asked for, and of two inputs. */
  readonly curve: Slice | null;
  /** Null when not asked for. */
  readonly slice: Slice | null;
  /** Null when not asked for. */
  readonly creases: Creases | null;
  /** Null when not asked for. */
  readonly point: PointFrame | null;
  /** Null when not asked for. */
  readonly inside: InsideFrame | null;
}

/** What the session remembers of one sampled step, per arm. */
export interface HistoryArm {
  readonly train: SetScore;
  readonly test: SetScore;
  /** By linear layer in reading order, "out" last. */
  readonly delta: readonly number[];
  readonly weight: readonly number[];
  /** By activation in reading order. */
  readonly dead: readonly number[];
  readonly blocked: readonly number[];
  readonly revived: readonly number[];
  /** Share of (unit, sample) pairs with own slope exactly 0. */
  readonly silent: readonly number[];
  /** Units that died or came back since the sample before. */
  readonly deaths: number;
  readonly revivals: number;
}

export interface HistorySample {
  readonly step: number;
  readonly arms: readonly HistoryArm[];
}

export interface Frame {
  readonly step: number;
  /** Finished passes over the training set, a real number: step x batch / training samples. */
  readonly epoch: number;
  readonly arms: readonly ArmFrame[];
  /** Samples from index `historyFrom` on; the page holds the ones before. */
  readonly historyFrom: number;
  readonly history: readonly HistorySample[];
  /** Counts how often samples of later steps became void, by a change at an earlier one. */
  readonly branch: number;
}

/** What the page wants in the next frame. */
export interface FrameRequest {
  /** History samples that the page already holds. */
  readonly historyFrom: number;
  /** The `branch` of the frame that they came with; without, the present one. */
  readonly branch?: number;
  /** The net over all inputs that are shown: a surface, or of one input a curve. */
  readonly surface: boolean;
  /** For each arm the indices of the unit rows in view. */
  readonly rows: readonly (readonly number[])[];
  /** Whether linear layers tell their distributions. */
  readonly distribution?: boolean;
  /** The line to follow. */
  readonly slice?: Line | null;
  /** Whether arms tell where their units bend over the plane. */
  readonly creases?: boolean;
  /** The training point to look at closely. */
  readonly point?: PointRequest | null;
  /** For each arm what is wanted of its inside; a missing one wants nothing. */
  readonly inside?: readonly InsideRequest[];
}

/** What pictures show and the samples that lie there: sent once per scenario, not per frame. */
interface AnySetting {
  readonly scenario: Scenario;
  readonly loss: LossName;
  readonly outputs: number;
  /** Class names and axis names are data-set words that the dictionaries translate; null = "A", "B", ... and "x1", "x2" or "x". */
  readonly classNames: readonly string[] | null;
  readonly inputNames: readonly string[] | null;
  /** [samples x features], row by row, as the net sees them. */
  readonly inputs: Float64Array;
  readonly train: Uint32Array;
  readonly test: Uint32Array;
  /** Rows of the source left out because a value is missing. */
  readonly leftOut: number;
  /** What is expected of each arm's gradient at step 0, arm a first. */
  readonly theory: readonly Theory[];
}

/** Points of the plane, each of a class. */
export interface PlaneSetting extends AnySetting {
  readonly features: 2;
  /** Two classes have one output. */
  readonly classes: number;
  /** What the plane shows: [x1 low, x1 high, x2 low, x2 high], in the units that the net sees. */
  readonly extent: readonly [number, number, number, number];
  /** Class indices. */
  readonly targets: Float64Array;
}

/** Numbers y over one input x. */
export interface CurveSetting extends AnySetting {
  readonly features: 1;
  readonly classes: null;
  /** What the plot shows: [x low, x high, y low, y high]. */
  readonly extent: readonly [number, number, number, number];
  /** Numbers. */
  readonly targets: Float64Array;
}

export type Setting = PlaneSetting | CurveSetting;

export const BOUNDARY_SIDE = 100;
export const MAP_SIDE = 32;
export const MAP_POINTS = 65;
export const DISTRIBUTION_BINS = 40;
export const SLICE_POINTS = 201;
