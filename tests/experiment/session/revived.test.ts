import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import { BufferPool } from "../../../src/experiment/session/buffers.ts";
import { UNIT_DEAD } from "../../../src/experiment/session/frame.ts";
import { isSampled } from "../../../src/experiment/session/sampling.ts";
import { createSession } from "../../../src/experiment/session/session.ts";

const STEPS = 200;

describe("the frame's count of revived units", () => {
  it("is that of units dead at an earlier sampled step and not now, counted from the frames alone", () => {
    const session = createSession(parseQuery("v=1&net=8,relu,8,relu&seed=1").scenario);
    const layersNow = () =>
      session.frame({ historyFrom: 0, surface: false, rows: [] }, new BufferPool()).arms[0].layers;
    const deadBefore = layersNow().map(({ units }) => new Array<boolean>(units).fill(false));
    for (let step = 0; step < STEPS; step++) {
      if (isSampled(step)) {
        for (const [i, { states }] of layersNow().entries()) {
          for (const [unit, bits] of (states ?? []).entries())
            if ((bits & UNIT_DEAD) !== 0) deadBefore[i][unit] = true;
        }
      }
      session.step();
    }
    const layers = layersNow();
    const counted = layers.map(({ states }, i) =>
      states === null
        ? null
        : [...states].filter((bits, unit) => (bits & UNIT_DEAD) === 0 && deadBefore[i][unit]).length,
    );
    expect(layers.map(({ revived }) => revived)).toEqual(counted);
    expect(Math.max(...counted.map((count) => count ?? 0))).toBeGreaterThan(0);
    expect(counted).not.toEqual(layers.map(({ dead }) => dead));
  });
});
