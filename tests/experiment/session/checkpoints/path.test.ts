import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../../src/experiment/scenario/parse-query.ts";
import type { Scenario } from "../../../../src/experiment/scenario/types.ts";
import type { FrameRequest } from "../../../../src/experiment/session/frame.ts";
import { createSession } from "../../../../src/experiment/session/session.ts";
import type { Session } from "../../../../src/experiment/session/types.ts";

const ALL: FrameRequest = { historyFrom: 0, surface: false, rows: [[0], []] };

/** What differs in what it carries from step to step: statistics, masks, drawn and learned slopes, residuals, pieces. */
const STACKS = [
  "8,relu",
  "6,bn,relu,6,bn,tanh",
  "8,relu,dropout:0.3",
  "8,rrelu,4",
  "6,prelu,6,sigmoid",
  "4max3",
  "6,skip(bn,relu,6)",
];
const OPTIMISERS = ["sgd", "sgd:0.9", "nesterov:0.9", "rmsprop", "adam"];
/** The largest ones diverge within a few steps, the middle ones kill units and bring them back. */
const RATES = ["0.03", "1", "0.1,1@20", "1000"];

function scenarioFrom(a: readonly string[], b: readonly string[], seed: number): Scenario {
  const [net, opt, lr] = a;
  const [netB, optB, lrB] = b;
  const query = `v=1&data=moons&n=24&batch=5&loss=squared&net=${net}&opt=${opt}&lr=${lr}&net.b=${netB}&opt.b=${optB}&lr.b=${lrB}&seed=${seed}`;
  const { scenario, notices } = parseQuery(query);
  expect(notices).toEqual([]);
  return scenario;
}

const arm = fc.tuple(fc.constantFrom(...STACKS), fc.constantFrom(...OPTIMISERS), fc.constantFrom(...RATES));

function goTo(session: Session, step: number): void {
  session.approach(step);
  while (session.stepCount < step && !session.ended) session.step();
}

function straight(scenario: Scenario, step: number): Session {
  const session = createSession(scenario);
  goTo(session, step);
  return session;
}

/** All that can be seen of a session. How often its future changed is no matter of where it is. */
function sightOf(session: Session) {
  const { branch: _, ...frame } = session.frame(ALL);
  return { frame, history: session.history };
}

/** What a run that goes on and on shows at these steps. */
function sightsOf(scenario: Scenario, steps: readonly number[]): Map<number, ReturnType<typeof sightOf>> {
  const session = createSession(scenario);
  const sights = new Map<number, ReturnType<typeof sightOf>>();
  for (const step of steps.toSorted((a, b) => a - b)) {
    while (session.stepCount < step && !session.ended) session.step();
    sights.set(step, sightOf(session));
  }
  return sights;
}

describe("a session that went back and forth", () => {
  it("is, in every bit, what a straight run to the same step is", () => {
    const walk = fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 8 });
    const room = fc.constantFrom(0, 20_000, 1e6);
    fc.assert(
      fc.property(arm, arm, fc.integer({ min: 1, max: 99 }), room, walk, (a, b, seed, bytes, steps) => {
        const scenario = scenarioFrom(a, b, seed);
        const expected = sightsOf(scenario, steps);
        const session = createSession(scenario, { checkpointBytes: bytes });
        for (const step of steps) {
          goTo(session, step);
          expect(sightOf(session), `at step ${step}`).toEqual(expected.get(step));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("takes few steps to come back where there is room for checkpoints", () => {
    const session = createSession(scenarioFrom(["8,relu", "adam", "0.03"], ["4max3", "sgd", "0.03"], 1), {
      checkpointBytes: 1e6,
    });
    goTo(session, 500);
    for (const step of [490, 3, 77, 499]) {
      session.approach(step);
      expect(step - session.stepCount).toBeLessThan(8);
      expect(session.stepCount).toBeLessThanOrEqual(step);
    }
    expect(session.trained).toBe(500);
  });

  it("stays where it is when that is nearer than any checkpoint", () => {
    const session = straight(scenarioFrom(["8,relu", "adam", "0.03"], ["8", "sgd", "0.03"], 1), 300);
    session.approach(310);
    expect(session.stepCount).toBe(300);
    session.approach(299);
    expect(session.stepCount).toBe(0);
  });

  it("follows a rate that was changed on the way as if it had been in the link", () => {
    fc.assert(
      fc.property(arm, fc.nat(40), fc.nat(40), fc.nat(60), (a, ahead, change, then) => {
        const scenario = scenarioFrom(a, ["8,relu", "sgd", "0.03"], 3);
        const session = createSession(scenario, { checkpointBytes: 1e6 });
        goTo(session, ahead + change);
        goTo(session, change);
        const lr = [...scenario.arms[1].lr.filter(({ step }) => step < change), { rate: 0.7, step: change }];
        session.changeRates([scenario.arms[0].lr, lr]);
        goTo(session, then);
        expect(sightOf(session)).toEqual(sightOf(straight(session.setting.scenario, then)));
      }),
      { numRuns: 15 },
    );
  });

  it("finds a run that had diverged before it had", () => {
    const scenario = scenarioFrom(["8", "sgd", "1000"], ["8,8", "sgd:0.9", "1000"], 2);
    const session = createSession(scenario, { checkpointBytes: 1e6 });
    goTo(session, 70);
    expect(session.ended).toBe(true);
    const { stepCount } = session;
    goTo(session, stepCount - 1);
    expect(session.ended).toBe(false);
    goTo(session, 70);
    expect(sightOf(session)).toEqual(sightOf(straight(scenario, 70)));
  });

  it("tells samples that became void again to whoever holds them", () => {
    const session = createSession(scenarioFrom(["8,relu", "adam", "0.03"], ["8", "sgd", "0.03"], 1), {
      checkpointBytes: 1e6,
    });
    goTo(session, 60);
    let held = [...session.history];
    let { branch } = session.frame(ALL);
    const look = () => {
      const frame = session.frame({ ...ALL, historyFrom: held.length, branch });
      held = [...held.slice(0, frame.historyFrom), ...frame.history];
      branch = frame.branch;
      return frame;
    };
    goTo(session, 20);
    session.editParameter({ arm: 0, index: 0, value: 2 });
    goTo(session, 30);
    goTo(session, 10);
    session.editParameter({ arm: 0, index: 0, value: 3 });
    goTo(session, 60);
    expect(look().historyFrom).toBe(11);
    expect(held).toEqual(session.history);
    expect(look().history).toEqual([]);
    goTo(session, 15);
    look();
    expect(held).toEqual(session.history);
    goTo(session, 60);
    expect(look().historyFrom).toBe(16);
    expect(held).toEqual(session.history);
  });
});
