import { describe, expect, it } from "vitest";
import type { HistoryArm, HistorySample } from "../../../src/experiment/session/frame.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { judge, type StopRule } from "../../../src/experiment/session/stop-rule.ts";
import { armOf, scenarioOf, stackOf } from "../../support/scenarios.ts";

type ScoreRule = Extract<StopRule, { kind: "score" }>;

function sampleOf(...losses: (number | null)[]): HistorySample {
  const arms = losses.map((loss) => {
    const accuracy = loss === null ? null : 1 - loss;
    return { train: { loss, accuracy }, test: { loss: null, accuracy: null } } as HistoryArm;
  });
  return { step: 30, arms };
}

const below = (value: number, arms: ScoreRule["arms"]): ScoreRule => ({
  kind: "score",
  set: "train",
  score: "loss",
  value,
  arms,
});
const none = [false, false, false];

describe("a rule for stopping", () => {
  it("is met by a loss below its value and an accuracy above it, not by one that equals it", () => {
    const accuracy: ScoreRule = { ...below(0.75, "any"), score: "accuracy" };
    expect(judge(below(0.25, "any"), sampleOf(0.25), none)).toBeNull();
    expect(judge(below(0.25, "any"), sampleOf(0.2499), none)).toEqual({ why: "met", arms: [0] });
    expect(judge(accuracy, sampleOf(0.25), none)).toBeNull();
    expect(judge(accuracy, sampleOf(0.2499), none)).toEqual({ why: "met", arms: [0] });
  });

  it("waits for every arm or for one, and names those that meet it", () => {
    const sample = sampleOf(0.5, 0.1, 0.1);
    expect(judge(below(0.2, "any"), sample, none)).toEqual({ why: "met", arms: [1, 2] });
    expect(judge(below(0.2, "every"), sample, none)).toBeNull();
    expect(judge(below(0.6, "every"), sample, none)).toEqual({ why: "met", arms: [0, 1, 2] });
  });

  it("cannot be met once an arm that it needs has diverged short of it", () => {
    const sample = sampleOf(0.5, 0.1);
    expect(judge(below(0.2, "every"), sample, [true, false])).toEqual({ why: "diverged", arms: [0] });
    expect(judge(below(0.05, "any"), sample, [true, false])).toBeNull();
    expect(judge(below(0.05, "any"), sample, [true, true])).toEqual({ why: "diverged", arms: [0, 1] });
    expect(judge(below(0.6, "every"), sample, [true, false])).toEqual({ why: "met", arms: [0, 1] });
  });

  it("is not met by a score that is not there", () => {
    expect(judge(below(0.2, "any"), sampleOf(null), none)).toBeNull();
    expect(judge({ ...below(9, "any"), set: "test" }, sampleOf(0.1), none)).toBeNull();
  });

  it("finds the first sampled step of a run at which it holds", () => {
    const session = createSession(
      scenarioOf({
        n: 60,
        arms: [armOf({ net: stackOf(8, "tanh"), lr: [{ rate: 0.3, step: 0 }] }), armOf()],
      }),
    );
    const rule = below(0.5, "every");
    while (judge(rule, session.latest, session.diverged) === null) session.step();
    const { stepCount, history } = session;
    const under = (sample: HistorySample) => sample.arms.every(({ train }) => (train.loss ?? 9) < 0.5);
    expect(stepCount).toBeGreaterThan(10);
    expect(history.map(under)).toEqual(history.map(({ step }) => step === stepCount));
  });
});
