/**
 * The engine: networks of linear layers, activations, normalisation and bypasses, their forward and backward passes, and training,
 * in doubles and with the same bits in every browser. Samples are columns everywhere.
 *
 *     const network = buildNetwork({ inputs: 2, outputs: 1, layers, init: { name: "glorot", parameters: [] }, seed: 1 });
 *     const pass = recordPass(network, 10, "logistic", { mode: "training", seed: 1 });
 *     const optimiser = createOptimiser({ name: "sgd", parameters: [] }, network);
 *     pass.input.set(samples); pass.targets.set(classes); pass.draws.step = 0;
 *     pass.forward(); pass.backward(); optimiser.step(0.03);
 */
export type {
  Activation,
  ActivationFamily,
  DrawnParameter,
  LearnedParameter,
} from "./activations/activation.ts";
export { ACTIVATIONS, type ActivationName, isActivationName } from "./activations/table.ts";
export { fingerprint } from "./fingerprint.ts";
export type { Initialiser } from "./initialisers/initialiser.ts";
export { INITIALISERS } from "./initialisers/table.ts";
export { INITIALISER_WORDS, type InitialiserName, isInitialiserName } from "./initialisers/words.ts";
export type { Kernels } from "./kernels/kernels.ts";
export { REFERENCE_KERNELS } from "./kernels/reference/reference.ts";
export type {
  ActivationLayer,
  BatchNormLayer,
  DropoutLayer,
  Layer,
  LinearLayer,
  MaxoutLayer,
  Parameter,
  SkipLayer,
} from "./layers.ts";
export * from "./math.ts";
export { buildNetwork, type Network, type NetworkSpec } from "./network.ts";
export { BATCH_NORM_EPSILON } from "./ops/batch-norm.ts";
export type { LossKind } from "./ops/losses.ts";
export type { Optimiser, Trainable } from "./optimisers/optimiser.ts";
export { createOptimiser, OPTIMISERS } from "./optimisers/table.ts";
export { isOptimiserName, OPTIMISER_WORDS } from "./optimisers/words.ts";
export { completeParameters, type WordParameter } from "./parameters.ts";
export { type Pass, type PassOptions, recordPass } from "./pass.ts";
export type { PassMode } from "./pass-mode.ts";
export { addPenalties } from "./penalties.ts";
export type { LayerSpec } from "./plan.ts";
export { normal, OUT_LAYER, PURPOSE, uniform } from "./random.ts";
export type { PassLayer } from "./record-layer.ts";
export {
  allFinite,
  norm,
  rootMeanSquare,
  rowSquaredDistance,
  rowSum,
  rowSumOfSquares,
  sum,
  sumOfSquares,
} from "./reductions.ts";
export type { Shape } from "./shape.ts";
export { writeSlopes } from "./slopes.ts";
export type { Node } from "./tape/node.ts";
