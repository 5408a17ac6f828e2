import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../src/engine/index.ts";
import type { StackItem } from "../../../src/experiment/scenario/types.ts";
import { ArmRun } from "../../../src/experiment/session/arm.ts";
import type { ArmTask } from "../../../src/experiment/session/arm-task.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { armOf, scenarioOf, stackOf } from "../../support/scenarios.ts";

const bn: StackItem = { kind: "batchnorm" };

/** Four samples of two inputs, the first `train` of them to train on; the last one's first input is as told. */
function taskOf(last: number, train = 4): ArmTask {
  return {
    samples: {
      inputs: Float64Array.of(0.5, 1, -1, 2, 0.25, -0.5, last, 1),
      targets: Float64Array.of(0, 1, 0, 1),
    },
    features: 2,
    outputs: 1,
    train: Uint32Array.of(0, 1, 2, 3).slice(0, train),
    test: new Uint32Array(0),
    batch: 2,
    seed: 3,
    loss: { name: "cross-entropy", kind: "logistic", classes: 2 },
  };
}

const good = Uint32Array.of(0, 1);
const bad = Uint32Array.of(2, 3);

describe("an update that diverges", () => {
  it("puts back the running statistics with the parameters", () => {
    // With an infinite rate the loss is finite, the parameters after it are not.
    const arm = new ArmRun(armOf({ net: [bn, ...stackOf(3, "relu"), bn] }), taskOf(2));
    arm.update(good, 0.1, 1);
    const { network } = arm;
    const values = network.values.slice();
    const statistics = network.statistics.slice();
    const print = fingerprint(...network.state);
    expect(statistics.some((v, i) => v !== [0, 0, 1, 1, 0, 0, 0, 1, 1, 1][i])).toBe(true);
    const loss = arm.update(bad, Number.POSITIVE_INFINITY, 2);
    expect(Number.isFinite(loss)).toBe(true);
    expect(arm.diverged).toEqual({ step: 2 });
    expect(network.values).toStrictEqual(values);
    expect(network.statistics).toStrictEqual(statistics);
    expect(fingerprint(...network.state)).toBe(print);
    expect(arm.previous).toBeNull();
  });

  it("is one whose loss and parameters are finite when a running statistic is not", () => {
    // 1e200 has no square: the variance is infinite, all that follows is 0 and finite.
    const arm = new ArmRun(
      armOf({ net: [bn, ...stackOf(3, "tanh")], lr: [{ rate: 0.1, step: 0 }] }),
      taskOf(1e200, 3),
    );
    arm.update(good, 0.1, 1);
    const before = arm.network.statistics.slice();
    const values = arm.network.values.slice();
    const loss = arm.update(bad, 0.1, 2);
    expect(Number.isFinite(loss)).toBe(true);
    expect(arm.diverged).toEqual({ step: 2 });
    expect(arm.network.statistics).toStrictEqual(before);
    expect(arm.network.values).toStrictEqual(values);
  });

  it.each(["sgd", "nesterov", "rmsprop", "adam"])("keeps the state of the step before, with %s", (name) => {
    const scenario = scenarioOf({
      loss: "squared",
      arms: [
        armOf({
          net: [...stackOf(8), bn, ...stackOf("relu", 8), { kind: "dropout", rate: 0.1 }],
          opt: { name, parameters: [] },
          lr: [
            { rate: 0.01, step: 0 },
            { rate: 1e308, step: 5 },
          ],
        }),
      ],
    });
    const session = createSession(scenario);
    const prints: string[] = [];
    while (!session.ended && session.stepCount < 40) {
      session.step();
      prints.push(fingerprint(...session.networks[0].state));
    }
    const [arm] = session.frame({ historyFrom: 0, surface: false, rows: [] }).arms;
    const step = arm.diverged?.step ?? 0;
    expect(step).toBeGreaterThan(5);
    expect(step).toBe(session.stepCount);
    expect(prints[step - 1]).toBe(prints[step - 2]);
    expect(arm.fingerprint).toBe(prints[step - 2]);
    expect(new Set(prints.slice(0, step - 1)).size).toBe(step - 1);
    expect([...session.networks[0].statistics].every(Number.isFinite)).toBe(true);
  });
});
