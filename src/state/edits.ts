import { stackSize } from "../experiment/scenario/counts.ts";
import { MAX_ARMS } from "../experiment/scenario/limits.ts";
import type { Arm, Scenario, Stack, StackItem } from "../experiment/scenario/types.ts";

/** Edits of a scenario: pure, and none of them touches a draw that it does not mean. */
export type Edit = (scenario: Scenario) => Scenario;

export type Shared = Pick<Scenario, "data" | "n" | "noise" | "split" | "batch" | "loss" | "seed">;

export function editShared(patch: Partial<Shared>): Edit {
  return (scenario) => ({ ...scenario, ...patch });
}

export function editArm(index: number, patch: Partial<Arm>): Edit {
  return (scenario) => ({
    ...scenario,
    arms: scenario.arms.map((arm, i) => (i === index ? { ...arm, ...patch } : arm)),
  });
}

/** A copy of an arm, at the end: what is changed in it next is all that differs. */
export function copyArm(index: number): Edit {
  return (scenario) => {
    if (scenario.arms.length >= MAX_ARMS) return scenario;
    return { ...scenario, arms: [...scenario.arms, scenario.arms[index]] };
  };
}

/** Letters close up; a scenario keeps at least one arm. */
export function removeArm(index: number): Edit {
  return (scenario) => {
    if (scenario.arms.length === 1) return scenario;
    return { ...scenario, arms: scenario.arms.filter((_, i) => i !== index) };
  };
}

/** The rate from `step` on. What was used before stays, so the link replays the change. */
export function withRate(scenario: Scenario, index: number, rate: number, step: number): Scenario {
  const lr = [...scenario.arms[index].lr.filter((change) => change.step < step), { rate, step }];
  return editArm(index, { lr })(scenario);
}

function activationOf(name: string | null): StackItem[] {
  return name === null ? [] : [{ kind: "activation", name, parameters: [] }];
}

/** A residual branch with its activations exchanged where they are: their order with batch norm is what it is about. */
function activateBranch(branch: Stack, name: string | null): Stack {
  return branch.flatMap((item): StackItem[] => {
    if (item.kind === "activation") return activationOf(name);
    if (item.kind === "maxout") return [{ kind: "linear", units: item.units }, ...activationOf(name)];
    return item.kind === "repeat" || item.kind === "skip"
      ? around(item, activateBranch(item.items, name))
      : [item];
  });
}

/** The bracket about other items; gone if there are none. */
function around<T extends Extract<StackItem, { readonly items: Stack }>>(bracket: T, items: Stack): T[] {
  return items.length === 0 ? [] : [{ ...bracket, items }];
}

/** Every linear layer (or maxout) followed by the activation, or by none; what was there before goes. */
function activateAll(stack: Stack, name: string | null): Stack {
  return stack.flatMap((item): StackItem[] => {
    if (item.kind === "activation") return [];
    if (item.kind === "linear" || item.kind === "maxout")
      return [{ kind: "linear", units: item.units }, ...activationOf(name)];
    if (item.kind === "repeat") return around(item, activateAll(item.items, name));
    return item.kind === "skip" ? around(item, activateBranch(item.items, name)) : [item];
  });
}

const TWO_LAYERS: Stack = [
  { kind: "linear", units: 8 },
  { kind: "linear", units: 8 },
];

/** Arm a's layers four times: without activation, with sigmoid, with tanh, with relu. Nothing else differs. */
export const classicComparison: Edit = (scenario) => {
  const [base] = scenario.arms;
  const layers = stackSize(base.net).linear === 0 ? TWO_LAYERS : base.net;
  const arms = [null, "sigmoid", "tanh", "relu"].map((name) => ({ ...base, net: activateAll(layers, name) }));
  return { ...scenario, arms };
};
