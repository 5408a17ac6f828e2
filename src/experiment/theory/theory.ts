import type { Arm } from "../scenario/types.ts";
import { meanSquares } from "./mean-squares.ts";
import { type PlainLayer, plainLayers } from "./plain-layers.ts";
import { weightVariance } from "./weight-variance.ts";

/** What the recursion needs to know of the data. */
export interface TheoryTask {
  readonly inputs: number;
  readonly outputs: number;
  /** Mean of x^2 over samples and features. */
  readonly meanSquare: number;
}

/** What is expected of a linear layer at initialisation. */
export interface LayerTheory {
  /** `1`, `2`, ..., `out`. */
  readonly name: string;
  /** Variance q of its outputs z = W x + b. */
  readonly variance: number;
  /** RMS of this layer's delta over that of the next linear layer's; 1 for `out`, which has none. */
  readonly factor: number;
  /** RMS of this layer's delta over that of `out`: the product of the factors from here on. */
  readonly ratio: number;
}

/**
 * Why nothing is expected: the stack is more than linear layers with at most one activation after each, its weights are
 * not drawn, or a variance is 0 or beyond the range of doubles.
 */
export type Silence = "stack" | "weights" | "range";

/** One entry per linear layer in reading order, `out` last, or why there is none. */
export type Theory =
  | { readonly layers: readonly LayerTheory[]; readonly silence: null }
  | { readonly layers: null; readonly silence: Silence };

interface Forward {
  readonly layer: PlainLayer;
  /** Var(w). */
  readonly weight: number;
  readonly variance: number;
  /** E[f'(z)^2]. */
  readonly slope: number;
}

/** q_1 = fan_in Var(w_1) mean(x^2), q_(l+1) = n_l Var(w_(l+1)) E[f(z_l)^2]. Silent once a q is 0 or not finite. */
function forward(layers: readonly PlainLayer[], init: Arm["init"], start: number): Forward[] | Silence {
  const found: Forward[] = [];
  let square = start;
  for (const layer of layers) {
    const weight = weightVariance(init, layer.inputs, layer.units);
    if (weight === null) return "weights";
    const variance = layer.inputs * weight * square;
    if (!(variance > 0 && variance < Number.POSITIVE_INFINITY)) return "range";
    const { output, slope } = meanSquares(layer.activation, layer.parameters, variance);
    found.push({ layer, weight, variance, slope });
    square = output;
  }
  return found;
}

/**
 * The size of the gradient by layer that theory expects at initialisation, in the limit of wide layers:
 *
 *     delta_l^2 = n_(l+1) Var(w_(l+1)) E[f'(z_l)^2] delta_(l+1)^2,    z_l ~ N(0, q_l)
 *
 * delta^2 the mean over samples, units and draws of the weights, n_(l+1) the units of the next layer. All widths are the
 * net's own. See `plainLayers` for the stacks that it applies to.
 *
 * References: Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli, Exponential expressivity in deep neural networks through
 * transient chaos, 2016; Schoenholz, Gilmer, Ganguli and Sohl-Dickstein, Deep information propagation, 2017.
 */
export function theoryOf({ net, init }: Pick<Arm, "net" | "init">, task: TheoryTask): Theory {
  const layers = plainLayers(net, task.inputs, task.outputs);
  const steps = layers === null ? "stack" : forward(layers, init, task.meanSquare);
  if (typeof steps === "string") return { layers: null, silence: steps };
  const found: LayerTheory[] = [];
  let ratio = 1;
  for (let i = steps.length - 1; i >= 0; i--) {
    const { layer, variance, slope } = steps[i];
    const next = steps[i + 1];
    const factor = next === undefined ? 1 : Math.sqrt(next.layer.units * next.weight * slope);
    ratio *= factor;
    found.push({ name: layer.name, variance, factor, ratio });
  }
  return { layers: found.reverse(), silence: null };
}
