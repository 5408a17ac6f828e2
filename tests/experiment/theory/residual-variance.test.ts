import { describe, expect, it } from "vitest";
import { buildNetwork, type LayerSpec, type PassMode, recordPass } from "../../../src/engine/index.ts";
import { filled, testNumbers } from "../../engine/support/random.ts";
import { errorsFrom, meanOf } from "./estimates.ts";

const WIDTH = 256;
const BLOCKS = 20;
const SAMPLES = 40;
const MOST_ERRORS = 3.5;

const BLOCK: LayerSpec = {
  kind: "skip",
  layers: [
    { kind: "batchnorm" },
    { kind: "activation", name: "relu", parameters: [] },
    { kind: "linear", units: WIDTH },
  ],
};

/**
 * How much each block of `20x(skip(bn,relu,256))` adds to the variance of the trunk: the mean of x^2 over units and
 * samples, whose mean over draws of the weights is 0. One number per block and net.
 */
function growths(gain: number, mode: PassMode, seeds: readonly number[]): number[] {
  return seeds.flatMap((seed) => {
    const network = buildNetwork({
      inputs: WIDTH,
      outputs: 1,
      layers: Array.from({ length: BLOCKS }, () => BLOCK),
      init: { name: "he", parameters: [gain] },
      seed,
    });
    const pass = recordPass(network, SAMPLES, undefined, { mode });
    pass.input.set(filled(pass.input.length, testNumbers(seed)));
    pass.forward();
    const trunk = [
      pass.input,
      ...pass.layers.flatMap(({ layer, output }) => (layer.kind === "skip" ? [output.value] : [])),
    ];
    const variances = trunk.map((values) => values.reduce((sum, v) => sum + v * v, 0) / values.length);
    return variances.slice(1).map((variance, block) => variance - variances[block]);
  });
}

describe("a pre-activation block skip(bn,relu,W) at width 256", () => {
  // Batch norm gives mean 0 and variance 1, ReLU keeps half of the mean square, and fan_in Var(w) = 2 doubles it.
  it.each(["training", "measuring"] as const)(
    "adds 1 to the variance after He, with the statistics of %s",
    (mode) => {
      const grown = meanOf(growths(1, mode, [1, 2, 3]));
      expect(errorsFrom(grown, 1), `${grown.value} +- ${grown.error}`).toBeLessThan(MOST_ERRORS);
      expect(grown.error).toBeLessThan(0.03);
    },
  );

  it("adds a quarter with half of He's gain", () => {
    const grown = meanOf(growths(0.5, "measuring", [1, 2]));
    expect(errorsFrom(grown, 0.25), `${grown.value} +- ${grown.error}`).toBeLessThan(MOST_ERRORS);
    expect(errorsFrom(grown, 1)).toBeGreaterThan(20);
  });
});
