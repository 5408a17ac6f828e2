import { describe, expect, it } from "vitest";
import { UNIT_BLOCKED, UNIT_DEAD, UNIT_REVIVED } from "../../../src/experiment/session/frame.ts";
import { countUnselected } from "../../../src/experiment/session/probes/pieces.ts";
import { countSaturated } from "../../../src/experiment/session/probes/saturation.ts";
import { score } from "../../../src/experiment/session/probes/score.ts";
import { countSilent } from "../../../src/experiment/session/probes/silence.ts";
import { sparsity } from "../../../src/experiment/session/probes/sparsity.ts";
import { countState, unitStates } from "../../../src/experiment/session/probes/states.ts";
import { DeathRecord } from "../../../src/experiment/session/revival.ts";

const f64 = (...values: number[]) => Float64Array.from(values);

describe("unit states", () => {
  const slopes = f64(0, 0, 0, 1, 0, 0, 1, 1, 0);

  it("count the samples at which the own slope is exactly 0", () => {
    const silent = new Uint32Array(3);
    countSilent(slopes, 3, silent);
    expect([...silent]).toEqual([3, 2, 1]);
  });

  it("call a unit dead by its own slope, blocked by what reaches it", () => {
    const states = new Uint8Array(3);
    unitStates(Uint32Array.of(3, 2, 1), slopes, f64(1, 1, 1, -0, 1, 1, 0, 1e-300, 0), 3, states);
    expect([...states]).toEqual([UNIT_DEAD, UNIT_BLOCKED, 0]);
    expect([countState(states, UNIT_DEAD), countState(states, UNIT_BLOCKED)]).toEqual([1, 1]);
  });

  it("call a unit blocked whose gradient underflows, and not one that an infinite gradient reaches", () => {
    const states = new Uint8Array(2);
    unitStates(Uint32Array.of(1, 0), f64(0, 1e-200, 1, 1), f64(Infinity, 1e-200, Infinity, 0), 2, states);
    expect([...states]).toEqual([UNIT_BLOCKED, 0]);
  });

  it("count a slope by its size: a falling wave is not flat", () => {
    const counts = new Uint32Array(1);
    countSaturated(f64(-1, -0.04, 0.04), 3, 1, counts);
    expect([...counts]).toEqual([2]);
  });

  it("count saturated samples strictly under 5 % of the largest slope", () => {
    const counts = new Uint32Array(2);
    countSaturated(f64(0.0124, 0.25, 0.0125, 0.0126), 2, 0.25, counts);
    expect([...counts]).toEqual([1, 0]);
  });

  it("call outputs sparse that are exactly zero, of either sign", () => {
    expect(sparsity(f64(0, -0, 1e-320, 1))).toBe(0.5);
  });
});

describe("the pieces of maxout", () => {
  it("are never selected where they win at no sample", () => {
    // Unit 0: pieces 0 and 2 win; unit 1: piece 1 alone.
    expect(countUnselected(f64(0, 2, 2, 1, 1, 1), 2, 3)).toBe(3);
  });
});

describe("the record of deaths", () => {
  it("knows who died, who came back, and who has ever been dead", () => {
    const record = new DeathRecord(2);
    const at = (...states: number[]) => record.sample(Uint8Array.from(states));
    expect(at(UNIT_DEAD, 0)).toEqual({ deaths: 0, revivals: 0 });
    expect(at(0, UNIT_DEAD)).toEqual({ deaths: 1, revivals: 1 });
    const now = Uint8Array.of(0, UNIT_DEAD);
    record.mark(now);
    expect([...now]).toEqual([UNIT_REVIVED, UNIT_DEAD]);
    const later = Uint8Array.of(UNIT_BLOCKED, 0);
    record.mark(later);
    expect([...later]).toEqual([UNIT_BLOCKED | UNIT_REVIVED, UNIT_REVIVED]);
  });

  it("does not count a death that lies between two samples", () => {
    const record = new DeathRecord(1);
    record.sample(Uint8Array.of(0));
    const between = Uint8Array.of(UNIT_DEAD);
    record.mark(between);
    expect(record.sample(Uint8Array.of(0))).toEqual({ deaths: 0, revivals: 0 });
    const after = Uint8Array.of(0);
    record.mark(after);
    expect([...after]).toEqual([0]);
  });
});

describe("a score", () => {
  it("predicts class 1 strictly above 0, above 1/2 for squared error", () => {
    const output = f64(0, 0.4, 0.6, -1);
    const labels = f64(0, 1, 1, 1);
    expect(score(0.7, output, 1, labels, "cross-entropy")).toEqual({ loss: 0.7, accuracy: 0.75 });
    expect(score(0.7, output, 1, labels, "squared")).toEqual({ loss: 0.7, accuracy: 0.5 });
  });

  it("predicts the largest of several outputs, the first of equals", () => {
    const output = f64(1, 0, 2, 1, 3, 2, 0, 0, 1);
    expect(score(1, output, 3, f64(0, 1, 0), "cross-entropy").accuracy).toBe(1);
  });

  it("is null where there is nothing to say", () => {
    expect(score(0, f64(), 1, f64(), "squared")).toEqual({ loss: null, accuracy: null });
    expect(score(Number.NaN, f64(1), 1, f64(1), "squared")).toEqual({ loss: null, accuracy: null });
    expect(score(Number.POSITIVE_INFINITY, f64(1), 1, f64(1), "squared")).toEqual({
      loss: null,
      accuracy: 1,
    });
  });
});
