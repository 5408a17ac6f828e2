import type { LossName } from "../../../experiment/scenario/types.ts";
import type { Silence } from "../../../experiment/theory/theory.ts";
import { armNames } from "./arm-names.ts";
import { creases } from "./creases.ts";
import { rates } from "./rates.ts";
import { units } from "./units.ts";

const list = (parts: readonly string[]): string => parts.join("; ");

/** Words of the figures: titles, legends, one-sentence descriptions, table heads. */
export const figures = {
  /** What an arm without an activation is called where there is room for a word. */
  none: "none",
  arms: armNames,
  table: "Table",
  /** Names the part of a figure that keys and pointers move over. */
  probe: (title: string) => `Probe: ${title}. Arrow keys move, Home and End go to the ends, Escape leaves`,
  enlarge: (title: string) => `Enlarge: ${title}`,
  closeLarge: "Close",
  /** What the probe says of one layer of one arm. */
  reading: (arm: string, place: string, value: string) => `${arm}, ${place}: ${value}`,
  layerPlace: (layer: string) => `layer ${layer}`,
  inputPlace: "before layer 1",
  outputPlace: "output layer",
  nothingYet: "Nothing measured yet.",
  noValue: "not measured",
  layer: "layer",
  out: "out",
  /** Data-set words for classes and axes; a word that is not here is printed as it is. */
  words: {
    Adelie: "Adelie",
    Chinstrap: "Chinstrap",
    Gentoo: "Gentoo",
    "bill length": "bill length",
    "bill depth": "bill depth",
  } as Readonly<Record<string, string>>,
  className: (name: string) => `class ${name}`,
  /** What a sample without a class is to be answered with. */
  target: (value: string) => `target ${value}`,
  list,

  boundary: {
    title: "Output over the plane",
    name: (arm: string) => `Output over the plane, arm ${arm}`,
    probe: (arm: string) =>
      `Probe the plane, arm ${arm}: arrow keys move, Shift moves further, Enter picks the nearest training point, Escape hides`,
    boundary: "boundary, 50 %",
    boundaryHalf: "boundary, 0.5",
    boundaryTie: "boundary, where two classes tie",
    test: "test",
    classes: "classes",
    paler: "paler: less sure",
    axes: (x1: string, x2: string) => `${x1} →, ${x2} ↑`,
    reading: (x1: string, v1: string, x2: string, v2: string, answer: string) =>
      `${x1} ${v1}, ${x2} ${v2}: ${answer}`,
    twoClasses: (output: string, name: string, share: string) => `output ${output}, ${name} ${share}`,
    manyClasses: (name: string, share: string) => `${name} ${share}`,
    squaredMany: (name: string, output: string) => `${name}, output ${output}`,
    summary: (arm: string, step: string, parts: readonly string[]) =>
      `Arm ${arm} at step ${step}: over the plane the net answers ${list(parts)}.`,
    share: (name: string, share: string) => `${name} on ${share}`,
    columns: {
      class: "class",
      share: "share of the plane",
      training: "training points",
      test: "test points",
    },
  },

  creases,

  units,

  loss: {
    title: "Loss",
    note: "heavy: training, thin: test",
    /** By the loss of the task. */
    more: {
      "cross-entropy": "; mean cross-entropy per sample",
      squared: "; mean squared error per sample",
    } as Readonly<Record<LossName, string>>,
    steps: "steps",
    summary: (step: string, parts: readonly string[]) => `Loss at step ${step}: ${list(parts)}.`,
    arm: (arm: string, train: string, test: string) => `arm ${arm} ${train} in training, ${test} on test`,
    reading: (step: string, arm: string, train: string, test: string) =>
      `step ${step}, ${arm}: training ${train}, test ${test}`,
    stopped: (arm: string, step: string) => `arm ${arm} stopped, its training diverged at step ${step}`,
    train: (arm: string) => `${arm}, training`,
    test: (arm: string) => `${arm}, test`,
    step: "step",
  },

  rates,

  gradient: {
    title: "Gradient by layer",
    note: "RMS of δ = ∂L/∂z",
    more: " over units and samples",
    reading: (value: string) => `RMS of δ ${value}`,
    readingTheory: (value: string, expected: string) => `RMS of δ ${value}, theory ${expected}`,
    backward: "backward pass",
    /** Where there is no room for the full word. */
    back: "back",
    exactlyZero: "exactly 0",
    notFinite: "not finite",
    delta: (arm: string) => `${arm}, δ`,
    weight: (arm: string) => `${arm}, ‖∂L/∂W‖`,
    summary: (step: string, parts: readonly string[]) =>
      `Root mean square of the gradient by layer at step ${step}: ${list(parts)}.`,
    arm: (arm: string, first: string, last: string, times: string) =>
      `arm ${arm} ${first} at its first layer, ${last} at the output, ${times}× the output's`,
    armPlain: (arm: string, first: string, last: string) =>
      `arm ${arm} ${first} at its first layer, ${last} at the output`,
    armOne: (arm: string, last: string) => `arm ${arm} has the output layer alone, ${last}`,
    noteTheory: "RMS of δ; thin: theory",
    moreTheory: "; over units and samples",
    expected: (arm: string) => `${arm}, theory at step 0`,
    expectedFirst: (arm: string, value: string) => `theory expects ${value} at the first layer of arm ${arm}`,
    silent: (arm: string, why: string) => `theory says nothing of arm ${arm}, ${why}`,
    silence: {
      stack: "whose stack is more than linear layers with an activation each",
      weights: "whose weights are not drawn",
      range: "whose sums are 0 or beyond all numbers",
    } satisfies Record<Silence, string>,
  },

  dead: {
    title: "Dead units by layer",
    of: (units: string) => `of ${units}, at this step`,
    ofPieces: (count: string) => `of ${count} units or pieces`,
    never: "never selected",
    summary: (step: string, parts: readonly string[]) => `Dead units at step ${step}: ${list(parts)}.`,
    arm: (arm: string, dead: number, units: number) => `arm ${arm} ${dead} of ${units}`,
    armPieces: (arm: string, never: number, pieces: number) =>
      `arm ${arm} never selects ${never} of its ${pieces} pieces`,
    armNone: (arm: string) => `arm ${arm} has no unit that can die`,
    /** States with their counts, "2 dead". */
    reading: (parts: readonly string[], units: string) => `${parts.join(", ")} of ${units}`,
    nothing: "no unit here can die",
    columns: {
      arm: "arm",
      layer: "layer",
      units: "units",
      dead: "dead",
      blocked: "blocked",
      revived: "revived",
      sparsity: "sparsity (outputs exactly 0)",
      pieces: "pieces",
    },
  },

  collapse: {
    lead: "W x + b",
    output: (name: string, map: string) => `${name}: ${map}`,
    several: (inputs: readonly string[] | null, apart: string) =>
      inputs === null ? `W x + b, ${apart}` : `W x + b with x = (${inputs.join(", ")}), ${apart}`,
    apart: (difference: string) => `farthest apart ${difference}`,
    same: "no difference at all",
    summary: (arm: string, step: string, lines: readonly string[]) =>
      `Arm ${arm} at step ${step} equals one layer: ${list(lines)}.`,
    columns: { output: "output", bias: "bias" },
    name: (arm: string) => `The one layer that arm ${arm} equals`,
  },
};
