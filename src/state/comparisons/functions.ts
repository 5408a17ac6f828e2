import { stackSize } from "../../experiment/scenario/counts.ts";
import type { Stack, StackItem } from "../../experiment/scenario/types.ts";
import type { Edit } from "../edits.ts";
import { around, holds, isBracket } from "./layers.ts";

function activationOf(name: string | null): StackItem[] {
  return name === null ? [] : [{ kind: "activation", name, parameters: [] }];
}

/** A residual branch with its activations exchanged where they are: their order with batch norm is what it is about. */
function activateBranch(branch: Stack, name: string | null): Stack {
  return branch.flatMap((item): StackItem[] => {
    if (item.kind === "activation") return activationOf(name);
    if (item.kind === "maxout") return [{ kind: "linear", units: item.units }, ...activationOf(name)];
    return isBracket(item) ? around(item, activateBranch(item.items, name)) : [item];
  });
}

/** Every linear layer (or maxout) followed by the activation, or by none; what was there before goes. */
function activateAll(stack: Stack, name: string | null): Stack {
  return stack.flatMap((item): StackItem[] => {
    if (item.kind === "activation") return [];
    if (item.kind === "linear" || item.kind === "maxout")
      return [{ kind: "linear", units: item.units }, ...activationOf(name)];
    if (!isBracket(item)) return [item];
    const ordered = item.kind === "skip" && (holds(item.items, "activation") || holds(item.items, "maxout"));
    return around(item, ordered ? activateBranch(item.items, name) : activateAll(item.items, name));
  });
}

const TWO_LAYERS: Stack = [
  { kind: "linear", units: 8 },
  { kind: "linear", units: 8 },
];

/** Arm a's layers four times: without activation, with sigmoid, with tanh, with relu. Nothing else differs. */
export const compareFunctions: Edit = (scenario) => {
  const [base] = scenario.arms;
  const layers = stackSize(base.net).linear === 0 ? TWO_LAYERS : base.net;
  const arms = [null, "sigmoid", "tanh", "relu"].map((name) => ({ ...base, net: activateAll(layers, name) }));
  return { ...scenario, arms };
};
