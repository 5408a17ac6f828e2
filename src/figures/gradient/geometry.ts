import type { ArmFrame } from "../../experiment/session/frame.ts";

/** RMS of delta at one linear layer and norm of dL/dW; may be exactly 0, and not finite after an overflow. */
export interface LayerGradient {
  readonly name: string;
  readonly delta: number;
  readonly weight: number;
}

/** The linear layers of an arm in reading order. */
export function gradients(arm: Pick<ArmFrame, "layers">): LayerGradient[] {
  return arm.layers.flatMap(({ name, gradient }) => (gradient === null ? [] : [{ name, ...gradient }]));
}
