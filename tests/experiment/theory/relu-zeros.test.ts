import { describe, expect, it } from "vitest";
import { buildNetwork, type LayerSpec, type Network, recordPass } from "../../../src/engine/index.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { armOf, scenarioOf, stackOf } from "../../support/scenarios.ts";
import { errorsFrom, meanOf, shareOf } from "./estimates.ts";

const MOST_ERRORS = 3.5;

describe("ReLU at initialisation", () => {
  // Samples of one net share its weights, so a net is one observation: its own share over units and samples.
  it.each(["glorot", "he-normal", "orthogonal"])("gives exact zeros half of the time, after %s", (init) => {
    const hidden = Array.from({ length: 4 }, () => [32, "relu"] as const).flat();
    const shares: number[][] = [];
    for (let seed = 1; seed <= 120; seed++) {
      const arm = armOf({ net: stackOf(...hidden), init: { name: init, parameters: [] } });
      const { arms } = createSession(scenarioOf({ n: 40, arms: [arm], seed })).frame({
        historyFrom: 0,
        surface: false,
        rows: [],
      });
      shares.push(arms[0].layers.flatMap(({ sparsity }) => (sparsity === null ? [] : [sparsity])));
    }
    for (let layer = 0; layer < 4; layer++) {
      const share = meanOf(shares.map((one) => one[layer]));
      expect(errorsFrom(share, 0.5), `layer ${layer + 1}: ${share.value} +- ${share.error}`).toBeLessThan(
        MOST_ERRORS,
      );
      expect(share.error).toBeLessThan(0.015);
    }
  });
});

/** Share of nets whose output at one point is exactly 0, of `layers` layers of `units` ReLU units, biases 0. */
function zeroOutputs(units: number, layers: number, init: string, nets: number): number {
  const block: LayerSpec[] = [
    { kind: "linear", units },
    { kind: "activation", name: "relu", parameters: [] },
  ];
  const stack = Array.from({ length: layers }, () => block).flat();
  const build = (name: string, seed: number): Network =>
    buildNetwork({ inputs: 2, outputs: 1, layers: stack, init: { name, parameters: [] }, seed });
  const network = build("zeros", 0);
  const pass = recordPass(network, 1);
  pass.input.set([0.3, -0.8]);
  let zeros = 0;
  for (let seed = 1; seed <= nets; seed++) {
    network.values.set(build(init, seed).values);
    pass.forward();
    if (pass.output[0] === 0) zeros += 1;
  }
  return zeros / nets;
}

describe("a ReLU net with biases of 0", () => {
  // Each layer is off with probability 2^-N where the one before is on; one that is off ends the signal.
  it.each([
    [2, 10, 0.944, "he", 4000],
    [3, 10, 0.737, "glorot", 4000],
    [4, 10, 0.476, "he-normal", 3000],
    [5, 20, 0.47, "he", 2000],
    [8, 50, 0.178, "he", 1500],
  ])("of %i units x %i layers is 0 at a point with probability 1 - (1 - 2^-N)^L = %d", (...one) => {
    const [units, layers, printed, init, nets] = one;
    const probability = 1 - (1 - 2 ** -units) ** layers;
    expect(probability).toBeCloseTo(printed, 3);
    const share = zeroOutputs(units, layers, init, nets);
    const { error } = shareOf(probability, nets);
    expect(errorsFrom({ value: share, error }, probability), `share ${share}`).toBeLessThan(MOST_ERRORS);
    // So many nets tell it from a quarter more of layers.
    const more = 1 - (1 - 2 ** -units) ** (layers * 1.25);
    expect(errorsFrom({ value: probability, error }, more)).toBeGreaterThan(MOST_ERRORS);
  });
});
