import type { PiecewiseStep } from "../../../../src/experiment/session/probes/piecewise/step.ts";
import { filled } from "../../../engine/support/random.ts";
import { abs, bend, hardSigmoid, leaky, randomAffine, randomNet, relu, relu6 } from "./programs.ts";

/** Random nets with every kind of step, small enough to be checked point by point. */
export const RANDOM_NETS: Readonly<Record<string, (next: () => number) => PiecewiseStep[]>> = {
  relu: (next) => randomNet([6, 5, 4], bend(relu), next),
  leaky: (next) => randomNet([6, 5], bend(leaky, 0.2), next),
  abs: (next) => randomNet([5, 4], bend(abs), next),
  relu6: (next) => randomNet([6, 5], bend(relu6), () => 2 * next()),
  "hard-sigmoid": (next) => randomNet([6, 5], bend(hardSigmoid), () => 3 * next()),
  "slopes of each unit": (next) => {
    const slopes = Array.from({ length: 6 }, () => [next()]);
    const prelu: PiecewiseStep = { kind: "bend", activation: leaky, parameters: (unit) => slopes[unit] };
    return randomNet([6, 6], prelu, next);
  },
  maxout: (next) => [
    randomAffine(2, 12, next),
    { kind: "max", pieces: 3 },
    randomAffine(4, 6, next),
    { kind: "max", pieces: 2 },
    randomAffine(3, 2, next),
  ],
  "skip and batch norm": (next) => [
    randomAffine(2, 5, next),
    bend(relu),
    { kind: "scale", factor: filled(5, next), shift: filled(5, next) },
    bend(relu),
    randomAffine(5, 5, next),
    { kind: "add", source: 1 },
    bend(abs),
    randomAffine(5, 2, next),
    { kind: "add", source: -1 },
    randomAffine(2, 1, next),
  ],
};
