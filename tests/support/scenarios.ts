import type { Arm, Scenario, Stack, StackItem } from "../../src/experiment/scenario/types.ts";

/** A stack from short words: numbers are linear layers, `["leaky", 0.37]` an activation with a parameter. */
export function stackOf(...words: (number | string | readonly [string, number])[]): Stack {
  return words.map((word): StackItem => {
    if (typeof word === "number") return { kind: "linear", units: word };
    if (typeof word === "string") return { kind: "activation", name: word, parameters: [] };
    return { kind: "activation", name: word[0], parameters: [word[1]] };
  });
}

/** An arm with the defaults of version 1 but for what is given. */
export function armOf(changes: Partial<Arm> = {}): Arm {
  return {
    net: stackOf(8, "relu"),
    init: { name: "glorot", parameters: [] },
    opt: { name: "sgd", parameters: [] },
    lr: [{ rate: 0.03, step: 0 }],
    l1: 0,
    l2: 0,
    sparse: 0,
    ...changes,
  };
}

/** A scenario with the defaults of version 1 but for what is given. */
export function scenarioOf(changes: Partial<Scenario> = {}): Scenario {
  return {
    version: 1,
    data: "circle",
    n: 500,
    noise: 0.1,
    split: 0.5,
    batch: 10,
    loss: "cross-entropy",
    points: [],
    csv: null,
    arms: [armOf()],
    seed: 1,
    at: 0,
    ...changes,
  };
}
