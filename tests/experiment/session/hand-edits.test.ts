import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../src/experiment/scenario/types.ts";
import type { FrameRequest } from "../../../src/experiment/session/frame.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import type { Session } from "../../../src/experiment/session/types.ts";
import { armOf, scenarioOf, stackOf } from "../../support/scenarios.ts";

const NUMBERS: FrameRequest = { historyFrom: 0, surface: false, rows: [] };
const scenario: Scenario = scenarioOf({
  n: 40,
  arms: [armOf({ net: stackOf(4, "relu"), opt: { name: "adam", parameters: [] } }), armOf()],
});

function at(step: number, session: Session = createSession(scenario)): Session {
  while (session.stepCount < step) session.step();
  return session;
}

function frameOf(session: Session) {
  return session.frame(NUMBERS);
}

describe("a parameter set by hand", () => {
  it("is what the net has from that step on, and what is measured", () => {
    const session = at(7);
    const before = frameOf(session);
    session.editParameter({ arm: 0, index: 2, value: -1.5 });
    expect(session.networks[0].values[2]).toBe(-1.5);
    const [a, b] = frameOf(session).arms;
    expect([a.edited, b.edited]).toEqual([true, false]);
    expect(a.fingerprint).not.toBe(before.arms[0].fingerprint);
    expect(a.train.loss).not.toBe(before.arms[0].train.loss);
    expect(b).toEqual(before.arms[1]);
  });

  it("trains on as a net that came by the value itself", () => {
    const session = at(7);
    const twin = at(7);
    const value = session.networks[0].values[2] + 0.25;
    session.editParameter({ arm: 0, index: 2, value });
    twin.networks[0].values[2] = value;
    session.step();
    twin.step();
    expect(session.networks[0].values).toEqual(twin.networks[0].values);
  });

  it("leaves no update to compare with until the next one", () => {
    const session = at(7);
    const updates = () => frameOf(session).arms[0].layers.map(({ update }) => update);
    expect(updates().some((update) => update !== null)).toBe(true);
    session.editParameter({ arm: 0, index: 2, value: 9 });
    expect(updates().every((update) => update === null)).toBe(true);
    session.step();
    expect(updates().some((update) => update !== null)).toBe(true);
  });

  it("is not described by the last sample; one that is taken later describes it", () => {
    const session = at(5);
    expect(session.measured).toBe(true);
    session.editParameter({ arm: 0, index: 2, value: 9 });
    expect(session.measured).toBe(false);
    at(10, session);
    expect(session.measured).toBe(true);
    session.approach(0);
    at(5, session);
    expect(session.measured).toBe(false);
    expect(at(123, session).measured).toBe(session.latest.step === 123);
  });

  it("changes nothing that the history holds, also of the step at which it is set", () => {
    const session = at(7);
    const held = structuredClone(session.history);
    session.editParameter({ arm: 0, index: 2, value: 9 });
    expect(session.history).toEqual(held);
    session.step();
    const trained = structuredClone(session.history);
    session.approach(0);
    expect(at(8, session).history).toEqual(trained);
    expect(session.history.at(-1)).not.toEqual(at(8).history.at(-1));
  });

  it("is set again when the session comes to the step anew", () => {
    const session = at(7);
    session.editParameter({ arm: 0, index: 2, value: 1 });
    session.editParameter({ arm: 0, index: 2, value: 2 });
    session.editParameter({ arm: 1, index: 0, value: -3 });
    const edited = frameOf(session);
    const trained = frameOf(at(20, session));
    session.approach(0);
    expect(frameOf(session)).toEqual(frameOf(createSession(scenario)));
    expect(frameOf(at(7, session))).toEqual(edited);
    expect(frameOf(at(20, session))).toEqual(trained);
  });

  it("is part of step 0 when it was set there", () => {
    const session = createSession(scenario);
    session.editParameter({ arm: 0, index: 0, value: 3 });
    const edited = frameOf(session);
    at(5, session).approach(0);
    expect(frameOf(session)).toEqual(edited);
  });

  it("is forgotten in a reset, also at step 0", () => {
    const session = createSession(scenario);
    session.editParameter({ arm: 0, index: 0, value: 3 });
    session.reset();
    expect(frameOf(session)).toEqual(frameOf(createSession(scenario)));
    at(4, session).editParameter({ arm: 1, index: 1, value: 3 });
    at(9, session).reset();
    const { branch, ...again } = frameOf(at(9, session));
    expect(branch).toBe(1);
    expect(again).toEqual({ ...frameOf(at(9)), branch: undefined });
  });

  it("is forgotten when the net is edited, or a rate changed, at an earlier step", () => {
    const session = at(9);
    const late = { arm: 0, index: 1, value: 5 };
    const isEdited = (step: number) => {
      session.approach(0);
      return frameOf(at(step, session)).arms.map(({ edited }) => edited);
    };
    session.editParameter(late);
    session.approach(0);
    at(4, session).editParameter({ arm: 1, index: 0, value: 1 });
    expect(isEdited(12)).toEqual([false, true]);
    session.approach(0);
    at(9, session).editParameter(late);
    expect(isEdited(12)).toEqual([true, true]);
    session.approach(0);
    at(4, session).changeRates(scenario.arms.map(({ lr }) => [...lr, { rate: 1, step: 4 }]));
    expect(isEdited(12)).toEqual([false, true]);
  });

  it("shows the edited net of an arm that has diverged, which trains no more", () => {
    const wild = scenarioOf({
      loss: "squared",
      arms: [armOf({ lr: [{ rate: 1000, step: 0 }], net: stackOf(8, 8) }), armOf()],
    });
    const session = at(80, createSession(wild));
    expect(frameOf(session).arms[0].diverged).not.toBeNull();
    session.editParameter({ arm: 0, index: 0, value: 0.5 });
    const edited = frameOf(session).arms[0];
    session.step();
    expect(frameOf(session).arms[0].fingerprint).toBe(edited.fingerprint);
    expect(session.networks[0].values[0]).toBe(0.5);
  });

  it("is refused when there is no such arm or parameter, or no finite value; then nothing changes", () => {
    const session = at(3);
    const before = frameOf(session);
    const last = session.networks[0].values.length - 1;
    expect(() => session.editParameter({ arm: 2, index: 0, value: 1 })).toThrow(
      new RangeError("edit: expected an arm from 0 to 1, got 2"),
    );
    for (const index of [-1, 0.5, last + 1]) {
      expect(() => session.editParameter({ arm: 0, index, value: 1 })).toThrow(
        new RangeError(`edit: expected an index from 0 to ${last}, got ${index}`),
      );
    }
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => session.editParameter({ arm: 0, index: 0, value })).toThrow(
        new RangeError(`edit: expected a finite value, got ${value}`),
      );
    }
    expect(frameOf(session)).toEqual(before);
  });
});
