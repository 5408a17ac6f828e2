import { inside } from "./inside.ts";
import { onePoint } from "./one-point.ts";
import { overTime } from "./over-time.ts";

/** Words of the figures that are there when asked for; they come with them. */
export const measures = {
  ...overTime,
  ...onePoint,

  atLayer: (layer: string) => `at layer ${layer}`,
  atInput: "before layer 1",
  atOutput: "at the output",
  valueAt: (value: string, place: string) => `${value} ${place}`,
  arm: (name: string, parts: readonly string[]) => `arm ${name} ${parts.join(", ")}`,

  saturation: {
    title: "Saturation by layer",
    note: "slope under 5 % of its largest",
    more: ", share of pairs of unit and sample",
    empty: "no activation here can saturate",
    absent: (letters: readonly string[]) => `${letters.join(", ")}: cannot saturate`,
    reading: (value: string) => `${value} saturated`,
    summary: (step: string, parts: readonly string[]) =>
      `Share of saturated pairs of unit and sample at step ${step}: ${parts.join("; ")}.`,
    none: (arm: string) => `arm ${arm} has no activation that can saturate`,
  },

  sparsity: {
    title: "Sparsity by layer",
    note: "activations that are exactly 0",
    more: ", share of pairs of unit and sample",
    empty: "no arm has an activation or maxout",
    absent: (letters: readonly string[]) => `${letters.join(", ")}: no activation`,
    reading: (value: string) => `${value} exactly 0`,
    summary: (step: string, parts: readonly string[]) =>
      `Share of activations that are exactly 0 at step ${step}: ${parts.join("; ")}.`,
    none: (arm: string) => `arm ${arm} has no activation`,
  },

  spread: {
    title: "Spread by layer",
    note: "RMS over units of the std. deviation",
    more: " across samples",
    empty: "nothing measured yet",
    reading: (value: string) => `spread ${value}`,
    summary: (step: string, parts: readonly string[]) =>
      `How far the samples lie apart behind each layer at step ${step}: ${parts.join("; ")}.`,
    none: (arm: string) => `arm ${arm} is not measured`,
  },

  update: {
    title: "Update ratio by layer",
    note: "norm of ΔW / norm of W, last step",
    empty: "no update yet, or weights of 0",
    guide: "0.001: rule of thumb for SGD (CS231n notes)",
    reading: (value: string) => `update ratio ${value}`,
    summary: (step: string, parts: readonly string[]) =>
      `Size of the last update against the size of the weights at step ${step}: ${parts.join("; ")}.`,
    none: (arm: string) => `arm ${arm} has no ratio: it has had no update yet, or all its weights are 0`,
    stopped: (arm: string, step: string) => `arm ${arm} diverged at step ${step}: that update was taken back`,
  },

  distribution: {
    title: "Distribution of z by layer",
    note: "z = W x + b",
    kink: "kink of the next activation",
    scaled: "each as high as its tallest bin",
    summary: (step: string, parts: readonly string[]) =>
      `Where the values z of all units and samples lie at step ${step}: ${parts.join("; ")}.`,
    reading: (low: string, high: string, pairs: string, share: string) =>
      `z from ${low} to ${high}, ${pairs} pairs of unit and sample, ${share}`,
    range: (low: string, high: string) => `from ${low} to ${high}`,
    columns: {
      arm: "arm",
      layer: "layer",
      lowest: "lowest",
      low: "5 %",
      median: "median",
      high: "95 %",
      highest: "highest",
    },
  },

  drawn: {
    open: "Draw the curve",
    title: "Draw the curve that the samples follow",
    close: "Close",
    plot: "Curve to draw: left and right move along x, up and down lift and lower it there, Delete takes the knot away",
    help: "Draw over the plot, or use the arrow keys; Shift goes further. A stroke replaces what was there. The nets begin anew with every change; the coloured line is arm a.",
    knots: (count: number) => `${count} knots; the link carries them.`,
    at: (x: string, y: string) => `x ${x}, y ${y}`,
    set: (place: string) => `Knot at ${place}.`,
    drawn: (count: number) => `Drawn: ${count} knots.`,
    removed: (x: string) => `Knot at x ${x} taken away.`,
    stays: "There is no knot to take away here, or only two are left.",
    full: "There is no room for another knot.",
    again: "Begin with a W",
    anew: "A W again.",
  },

  regression: {
    name: (arm: string) => `Output over x, arm ${arm}`,
    probe: (arm: string) =>
      `Probe the curve of arm ${arm}: left and right move along x, up and down go to its hinges and back, Enter picks the nearest training point, Escape hides`,
    legend: {
      train: "training",
      test: "test",
      target: "what the samples follow",
      net: "the net, with its hinges",
    },
    hinges: (count: number) =>
      `${count} ${count === 1 ? "hinge" : "hinges"}, ${count + 1} straight ${count === 0 ? "piece" : "pieces"}`,
    hingeCount: (count: number) => `${count} ${count === 1 ? "hinge" : "hinges"}`,
    smooth: "bends smoothly, no hinge",
    smoothShort: "no hinge",
    hinge: "hinge",
    reading: (x: string, net: string, target: string) => `x ${x}: net ${net}, target ${target}`,
    atHinge: (place: number, of: number, reading: string) => `hinge ${place} of ${of}, ${reading}`,
    summary: (
      arm: string,
      step: string,
      [train, test]: readonly [string, string],
      far: readonly [gap: string, x: string] | null,
      hinges: string,
    ) =>
      `Arm ${arm} at step ${step}: squared error ${train} in training, ${test} on test${
        far === null ? "" : `; among the samples farthest from the target at x ${far[1]}, by ${far[0]}`
      }; ${hinges}.`,
    columns: { x: "x", net: "net", target: "target", hinge: "bends" },
  },

  pieces: {
    title: "Pieces and regions",
    note: "raw output along a line; marks where it bends",
    noteSeveral: "raw outputs along a line, one per class; marks where they bend",
    counts: { pieces: "straight pieces", regions: "regions" },
    noteOne: "raw output over x; marks where it bends",
    line: "Line through the plane",
    lines: { horizontal: "horizontal", vertical: "vertical", diagonal: "diagonal" },
    along: {
      horizontal: "from left to right through the middle of the plane",
      vertical: "from bottom to top through the middle of the plane",
      diagonal: "along the diagonal of the plane",
      axis: "over x",
    },
    reading: (arm: string, x: string, y: string, output: string) => `${arm} at (${x}, ${y}): ${output}`,
    readingAlong: (arm: string, x: string, output: string) => `${arm} at x ${x}: ${output}`,
    output: (value: string) => `output ${value}`,
    outputOf: (name: string, value: string) => `output of ${name} ${value}`,
    and: ", ",
    straight: (count: number, printed: string) => `${printed} straight ${count === 1 ? "piece" : "pieces"}`,
    regions: (count: number, printed: string) =>
      `${printed} ${count === 1 ? "region" : "regions"} of the plane`,
    smooth: "bends smoothly",
    tooMany: "too many pieces to count",
    piecesTooMany: "too many pieces to count",
    regionsTooMany: "too many regions to count",
    notFinite: "not finite: nothing to count",
    notCounted: "not counted yet",
    summary: (step: string, along: string, parts: readonly string[]) =>
      `Output ${along} at step ${step}: ${parts.join("; ")}.`,
    columns: {
      arm: "arm",
      straight: "straight pieces",
      regions: "regions of the plane",
      lowest: "lowest output",
      highest: "highest output",
    },
  },

  ...inside,
};
