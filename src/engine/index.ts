/**
 * The engine: networks of linear layers and activations, their forward and backward passes, and training,
 * in doubles and with the same bits in every browser. Samples are columns everywhere.
 *
 *     const network = buildNetwork({ inputs: 2, outputs: 1, layers, init: { name: "glorot", parameters: [] }, seed: 1 });
 *     const pass = recordPass(network, 10, "logistic");
 *     const optimiser = createOptimiser({ name: "sgd", parameters: [] }, network);
 *     pass.input.set(samples); pass.targets.set(classes);
 *     pass.forward(); pass.backward(); optimiser.step(0.03);
 */
export type { Activation, ActivationFamily } from "./activations/activation.ts";
export { ACTIVATIONS, type ActivationName, isActivationName } from "./activations/table.ts";
export { fingerprint } from "./fingerprint.ts";
export type { Initialiser } from "./initialisers/initialiser.ts";
export { INITIALISERS, type InitialiserName, isInitialiserName } from "./initialisers/table.ts";
export type { Kernels } from "./kernels/kernels.ts";
export { REFERENCE_KERNELS } from "./kernels/reference/reference.ts";
export * from "./math.ts";
export {
  type ActivationLayer,
  buildNetwork,
  type Layer,
  type LayerSpec,
  type LinearLayer,
  type Network,
  type NetworkSpec,
  type Parameter,
} from "./network.ts";
export type { LossKind } from "./ops/losses.ts";
export type { Optimiser, Trainable } from "./optimisers/optimiser.ts";
export {
  createOptimiser,
  isOptimiserName,
  OPTIMISERS,
  type OptimiserName,
} from "./optimisers/table.ts";
export { completeParameters, type WordParameter } from "./parameters.ts";
export { type Pass, type PassLayer, recordPass } from "./pass.ts";
export { normal, OUT_LAYER, PURPOSE, uniform } from "./random.ts";
export {
  allFinite,
  norm,
  rootMeanSquare,
  rowSum,
  rowSumOfSquares,
  sum,
  sumOfSquares,
} from "./reductions.ts";
export type { Shape } from "./shape.ts";
export type { Node } from "./tape/node.ts";
