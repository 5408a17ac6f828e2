import {
  buildNetwork,
  INITIALISERS,
  type LayerSpec,
  type Network,
  recordPass,
} from "../../../src/engine/index.ts";
import type { Stack } from "../../../src/experiment/scenario/types.ts";
import { type LayerTheory, theoryOf } from "../../../src/experiment/theory/theory.ts";

export type Init = "glorot" | "he" | "lecun";

/** Every hidden width followed by an activation: both a stack and what the engine builds. */
function stackOf(hidden: readonly number[], activation: string): Stack & LayerSpec[] {
  return hidden.flatMap((units) => [
    { kind: "linear", units } as const,
    { kind: "activation", name: activation, parameters: [] } as const,
  ]);
}

/** Of all layers, the input first and `out` last. */
export type Widths = readonly number[];

/** What theory expects of a net at a sample of ones. */
export function expected(widths: Widths, activation: string, init: string, gain = 1): readonly LayerTheory[] {
  const [inputs, ...hidden] = widths;
  const [outputs] = hidden.splice(-1);
  const arm = { net: stackOf(hidden, activation), init: { name: init, parameters: [gain] } };
  return theoryOf(arm, { inputs, outputs, meanSquare: 1 }).layers ?? [];
}

function build(widths: Widths, activation: string, init: string, seed: number): Network {
  const [inputs, ...hidden] = widths;
  const [outputs] = hidden.splice(-1);
  return buildNetwork({
    inputs,
    outputs,
    layers: stackOf(hidden, activation),
    init: { name: init, parameters: [] },
    seed,
  });
}

/** Multiplies every matrix that `lecun` drew to what another uniform initialiser makes of the same draws. */
function rescale(network: Network, init: Init): void {
  for (const layer of network.layers) {
    if (layer.kind !== "linear") continue;
    const { inputs, units, weight } = layer;
    const constant = (name: Init) => INITIALISERS[name].scale(inputs, units, [1]);
    const factor = constant(init) / constant("lecun");
    for (let i = 0; i < weight.values.length; i++) weight.values[i] *= factor;
  }
}

/** Per net and linear layer: the mean over units of delta^2, over that of `out`. */
export type SquaredRatios = readonly (readonly number[])[];

/**
 * Squared ratios of many nets that differ in their seed, at one sample of ones. The targets are so far away that the
 * delta of `out` is the same number everywhere, whatever the weights: what theory assumes. All combinations share
 * their nets' draws, because drawing is what takes the time.
 */
export function drawRatios(
  widths: Widths,
  activations: readonly string[],
  inits: readonly Init[],
  nets: number,
): (activation: string, init: Init) => SquaredRatios {
  const passes = activations.map((activation) => {
    const network = build(widths, activation, "zeros", 0);
    const pass = recordPass(network, 1, "squared");
    pass.input.fill(1);
    pass.targets.fill(1e9);
    const linear = pass.layers.filter(({ layer }) => layer.kind === "linear");
    return { activation, network, pass, linear };
  });
  const found = new Map<string, number[][]>();
  for (let seed = 1; seed <= nets; seed++) {
    const { values } = build(widths, "identity", "lecun", seed);
    for (const init of inits) {
      for (const { activation, network, pass, linear } of passes) {
        network.values.set(values);
        rescale(network, init);
        pass.forward();
        pass.backward();
        const squares = linear.map(
          ({ output: { grad } }) => grad.reduce((sum, d) => sum + d * d, 0) / grad.length,
        );
        const last = squares[squares.length - 1];
        const key = `${activation} ${init}`;
        const ratios = squares.map((square) => square / last);
        const list = found.get(key);
        if (list === undefined) found.set(key, [ratios]);
        else list.push(ratios);
      }
    }
  }
  return (activation, init) => found.get(`${activation} ${init}`) ?? [];
}
