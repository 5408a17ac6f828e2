import type { Stack, StackItem } from "../../experiment/scenario/types.ts";
import type { Edit } from "../edits.ts";
import { holds, isLayer, replaceItems, USUAL_LAYER } from "./layers.ts";

const BATCH_NORM: StackItem = { kind: "batchnorm" };

function withoutBatchNorm(net: Stack): Stack {
  return replaceItems(net, (item) => (item.kind === "batchnorm" ? [] : [item]));
}

function withBatchNorm(net: Stack): Stack {
  return replaceItems(net, (item) => (isLayer(item) ? [item, BATCH_NORM] : [item]));
}

/**
 * Arm a without batch norm and with it: where arm a has it, else between every layer and what follows, as Ioffe and
 * Szegedy (2015) place it.
 */
export const compareBatchNorm: Edit = (scenario) => {
  const [base] = scenario.arms;
  const net = holds(base.net, "linear") || holds(base.net, "maxout") ? base.net : USUAL_LAYER;
  const nets = holds(net, "batchnorm") ? [withoutBatchNorm(net), net] : [net, withBatchNorm(net)];
  return { ...scenario, arms: nets.map((one) => ({ ...base, net: one })) };
};
