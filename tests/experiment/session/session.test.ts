import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../src/experiment/scenario/types.ts";
import { BufferPool } from "../../../src/experiment/session/buffers.ts";
import { type FrameRequest, UNIT_DEAD, UNIT_REVIVED } from "../../../src/experiment/session/frame.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { frameTransfers } from "../../../src/experiment/session/transfers.ts";
import type { Session } from "../../../src/experiment/session/types.ts";
import { armOf, scenarioOf, stackOf } from "../../support/scenarios.ts";

const ALL: FrameRequest = { historyFrom: 0, surface: true, rows: [[0, 1, 2, 3], [0], []] };
const NUMBERS: FrameRequest = { historyFrom: 0, surface: false, rows: [] };

function trained(scenario: Scenario, steps: number, look?: (session: Session) => void): Session {
  const session = createSession(scenario);
  while (session.stepCount < steps && !session.ended) {
    session.step();
    look?.(session);
  }
  return session;
}

function batchesOf(scenario: Scenario, steps: number): number[][] {
  const session = createSession(scenario);
  const batches: number[][] = [];
  while (session.stepCount < steps) session.step(({ rows }) => batches.push([...rows]));
  return batches;
}

const lively = scenarioOf({
  n: 120,
  arms: [
    armOf({ net: stackOf(6, "relu", 6, "relu"), lr: [{ rate: 0.8, step: 0 }] }),
    armOf({ net: stackOf(5, "sigmoid"), opt: { name: "sgd", parameters: [0.9] } }),
  ],
  seed: 3,
});

describe("a session", () => {
  it("is the same whether frames are asked for or not", () => {
    const plain = trained(lively, 250);
    const watched = trained(lively, 250, (session) => {
      session.frame(session.stepCount % 7 === 0 ? ALL : NUMBERS);
    });
    expect(watched.history).toEqual(plain.history);
    expect(watched.frame(ALL)).toEqual(plain.frame(ALL));
  });

  it("is the same again: all of it follows from the scenario and the number of steps", () => {
    expect(trained(lively, 130).frame(ALL)).toEqual(trained(lively, 130).frame(ALL));
  });

  it("keeps arm a, data and batches as they are when arm b changes", () => {
    const alone = scenarioOf({ arms: [armOf()] });
    const expected = trained(alone, 60).frame(NUMBERS).arms[0];
    const others = [
      armOf({ net: stackOf(8, "sigmoid") }),
      armOf({ net: stackOf(8, "relu", 4, "tanh", 3) }),
      armOf({ init: { name: "he", parameters: [] } }),
      armOf({ lr: [{ rate: 1e6, step: 0 }] }),
    ];
    for (const b of others) {
      const both = { ...alone, arms: [armOf(), b] };
      const session = trained(both, 60);
      expect(session.frame(NUMBERS).arms[0]).toEqual(expected);
      expect(session.setting.inputs).toEqual(createSession(alone).setting.inputs);
      expect(batchesOf(both, 30)).toEqual(batchesOf(alone, 30));
    }
  });

  it("gives every training sample once per epoch, in batches that run across epoch ends", () => {
    const scenario = scenarioOf({ n: 50, batch: 7 });
    const train = [...createSession(scenario).setting.train];
    const stream = batchesOf(scenario, 2 * train.length).flat();
    const sorted = (rows: number[]) => rows.toSorted((a, b) => a - b);
    expect(sorted(stream.slice(0, train.length))).toEqual(sorted(train));
    expect(sorted(stream.slice(train.length, 2 * train.length))).toEqual(sorted(train));
    expect(stream.slice(0, train.length)).not.toEqual(stream.slice(train.length, 2 * train.length));
  });

  it("uses a changed rate from its step on, and shows it in the scenario", () => {
    const later = [
      { rate: 0.03, step: 0 },
      { rate: 0.3, step: 20 },
    ];
    const replayed = trained(scenarioOf({ arms: [armOf({ lr: later })] }), 50);
    const live = trained(scenarioOf(), 20);
    live.changeRates([later]);
    while (live.stepCount < 50) live.step();
    expect(live.frame(NUMBERS)).toEqual(replayed.frame(NUMBERS));
    expect(live.frame(NUMBERS).arms[0].fingerprint).not.toBe(
      trained(scenarioOf(), 50).frame(NUMBERS).arms[0].fingerprint,
    );
    expect(live.setting.scenario.arms[0].lr).toEqual(later);
    expect(() => live.changeRates([[{ rate: 1, step: 0 }]])).toThrow("before step 50");
  });

  it("hands out copies: a frame stays as it was while training goes on", () => {
    const session = trained(lively, 5);
    const frame = session.frame(ALL);
    const copy = structuredClone(frame);
    for (let i = 0; i < 20; i++) session.step();
    session.frame(ALL);
    expect(frame).toEqual(copy);
  });

  it("loses nothing when a frame's buffers are transferred", () => {
    const session = trained(lively, 5);
    const expected = structuredClone(session.frame(ALL));
    const frame = session.frame(ALL);
    const arrived = structuredClone(frame, { transfer: frameTransfers(frame) });
    expect(frame.arms[0].surface).toHaveLength(0);
    expect(arrived).toEqual(expected);
    expect(session.frame(ALL)).toEqual(expected);
  });

  it("names every buffer of a frame, so that none is copied on its way to the page", () => {
    const buffersOf = (value: unknown): unknown[] => {
      if (ArrayBuffer.isView(value)) return [value.buffer];
      return typeof value === "object" && value !== null ? Object.values(value).flatMap(buffersOf) : [];
    };
    const scenario = { ...lively, arms: [...lively.arms, armOf({ net: stackOf(3) })] };
    const frame = trained(scenario, 5).frame({ ...ALL, rows: [[0, 1], [0], [0]] });
    expect(new Set(frameTransfers(frame))).toEqual(new Set(buffersOf(frame)));
    expect(frameTransfers(frame)).toHaveLength(new Set(buffersOf(frame)).size);
  });

  it("makes frames of returned buffers, and says the same in them", () => {
    const session = trained(lively, 5);
    const pool = new BufferPool();
    const first = session.frame(ALL, pool);
    const copy = structuredClone(first);
    const buffers = frameTransfers(first);
    for (const buffer of buffers) new Uint8Array(buffer).fill(255);
    pool.give(buffers);
    const second = session.frame(ALL, pool);
    expect(second).toEqual(copy);
    expect(frameTransfers(second).every((buffer) => buffers.includes(buffer))).toBe(true);
  });

  it("tells only the history that the page does not hold yet", () => {
    const session = trained(lively, 30);
    const frame = session.frame({ ...NUMBERS, historyFrom: 25 });
    expect([frame.historyFrom, frame.history.map((sample) => sample.step)]).toEqual([
      25,
      [25, 26, 27, 28, 29, 30],
    ]);
    expect(session.frame({ ...NUMBERS, historyFrom: 99 }).historyFrom).toBe(31);
  });
});

describe("divergence", () => {
  const scenario = scenarioOf({
    arms: [armOf({ lr: [{ rate: 1000, step: 0 }], net: stackOf(8, "relu", 8, "relu") }), armOf()],
    loss: "squared",
  });

  it("stops the arm, says the step, and keeps the last finite parameters; other arms go on", () => {
    const session = trained(scenario, 80);
    const [a, b] = session.frame(NUMBERS).arms;
    const step = a.diverged?.step ?? 0;
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(80);
    expect(b.diverged).toBeNull();
    expect(session.networks[0].values.every(Number.isFinite)).toBe(true);
    const before = trained(scenario, step - 1).frame(NUMBERS).arms[0];
    expect([before.diverged, before.fingerprint]).toEqual([null, a.fingerprint]);
    expect(b.fingerprint).toBe(
      trained({ ...scenario, arms: [scenario.arms[1]] }, 80).frame(NUMBERS).arms[0].fingerprint,
    );
  });

  it("ends the session when every arm has diverged", () => {
    const session = trained({ ...scenario, arms: [scenario.arms[0]] }, 80);
    expect(session.ended).toBe(true);
    const { step, arms } = session.frame(NUMBERS);
    expect(arms[0].diverged).toEqual({ step });
    session.step();
    expect(session.stepCount).toBe(step);
  });
});

describe("the record of dead units", () => {
  const scenario = scenarioOf({
    n: 60,
    arms: [armOf({ net: stackOf(12, "relu", 12, "relu"), lr: [{ rate: 1, step: 0 }] })],
    seed: 2,
  });

  it("calls a unit revived when it was dead at an earlier sampled step and is not now", () => {
    const ever = new Map<string, boolean>();
    let deaths = 0;
    let revivals = 0;
    let seen = 0;
    trained(scenario, 100, (session) => {
      const frame = session.frame(NUMBERS);
      frame.arms[0].layers.forEach(({ name, states }) => {
        states?.forEach((state, unit) => {
          const key = `${name}.${unit}`;
          const dead = (state & UNIT_DEAD) !== 0;
          expect((state & UNIT_REVIVED) !== 0, `${key} at ${session.stepCount}`).toBe(
            !dead && ever.get(key) === true,
          );
          if ((state & UNIT_REVIVED) !== 0) seen += 1;
          if (dead) ever.set(key, true);
        });
      });
      for (const { silent, silentShare } of frame.arms[0].layers) {
        const mean = silentShare && silentShare.reduce((sum, share) => sum + share, 0) / silentShare.length;
        if (mean !== null) expect(silent).toBeCloseTo(mean, 6);
        else expect(silent).toBeNull();
      }
      const counted = frame.arms[0].layers.filter(({ dead }) => dead !== null);
      expect(frame.history.at(-1)?.arms[0]).toMatchObject({
        dead: counted.map(({ dead }) => dead),
        blocked: counted.map(({ blocked }) => blocked),
        revived: counted.map(({ revived }) => revived),
        silent: counted.map(({ silent }) => silent),
      });
      deaths += frame.history.at(-1)?.arms[0].deaths ?? 0;
      revivals += frame.history.at(-1)?.arms[0].revivals ?? 0;
    });
    expect(seen).toBeGreaterThan(0);
    expect(deaths).toBeGreaterThan(0);
    expect(revivals).toBeGreaterThan(0);
  });
});
