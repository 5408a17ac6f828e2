import { describe, expect, it } from "vitest";
import { ACTIVATIONS, type Activation } from "../../../src/engine/index.ts";
import { apply, defaults, settings } from "../support/activation.ts";

const STEP = 1 / 1000;
/** The middles of the cells of [-12, 12]: the rule of midpoints, with every kink between two cells. */
const MIDDLES = Array.from({ length: 24_000 }, (_, i) => (i + 0.5) * STEP - 12);
const DENSITY = MIDDLES.map((z) => (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * STEP);

function meanSquare(activation: Activation, parameters: readonly number[]): number {
  return apply(activation, MIDDLES, parameters).a.reduce((sum, v, i) => sum + v * v * DENSITY[i], 0);
}

/** E[f(z)^2], z ~ N(0, 1), of a net in training: over the draws of its parameters too. */
function trained(activation: Activation, parameters: readonly number[]): number {
  const { training } = activation;
  if (training?.kind !== "drawn") return meanSquare(activation, parameters);
  const at = (u: number) => {
    const drawn = parameters.slice();
    training.draw(u, parameters, drawn);
    return meanSquare(activation, drawn);
  };
  // Simpson's rule: exact for what is quadratic in u.
  return (at(0) + 4 * at(0.5) + at(1)) / 6;
}

/** torch.nn.init.calculate_gain. */
const PYTORCH: Readonly<Record<string, number>> = {
  identity: 1,
  sigmoid: 1,
  tanh: 5 / 3,
  relu: Math.SQRT2,
  leaky: 1.4141428569978354,
  selu: 0.75,
};

describe.each(Object.entries(ACTIVATIONS))("the gain of %s", (word, activation: Activation) => {
  if (Object.hasOwn(PYTORCH, word)) {
    it("is the one of PyTorch", () => {
      expect(activation.initGain(defaults(activation))).toBeCloseTo(PYTORCH[word], 14);
    });
  } else {
    it("keeps the mean square of a standard normal input, for any parameters", () => {
      for (const parameters of settings(activation)) {
        const kept =
          trained(activation, parameters) * activation.initGain(parameters) * activation.initGain(parameters);
        expect(kept).toBeCloseTo(1, 9);
      }
    });
  }
});
