import { describe, expect, it } from "vitest";
import { bitsOf } from "../../../tools/browsers/exact.ts";
import { faultsOf as faultsByScenario } from "../../../tools/browsers/faults.ts";
import type { Run } from "../../../tools/browsers/record.ts";
import { at, changed, QUERIES, REFERENCE } from "./support.ts";

const FIRST = `scenario 1 (${QUERIES[0]})`;
const SECOND = `scenario 2 (${QUERIES[1]})`;

const faultsOf = (reference: readonly Run[], runs: readonly Run[]) =>
  faultsByScenario(reference, runs).flat();
const faultsWith = (changes: Readonly<Record<string, unknown>>) => faultsOf(REFERENCE, changed(changes));
const list = (path: string) => at(REFERENCE, path) as unknown[];
const text = (path: string) => at(REFERENCE, path) as string;

/** The double beside the one that stands at a path. */
function neighbour(path: string): string {
  const bits = BigInt(`0x${text(path).slice(1)}`) ^ 1n;
  return `#${bits.toString(16).padStart(16, "0")}`;
}

/** A typed array with one element replaced by 99. */
function with99(path: string, index: number): string {
  const whole = text(path);
  const from = 1 + 16 * index;
  return whole.slice(0, from) + bitsOf(99) + whole.slice(from + 16);
}

describe("equal runs", () => {
  it("have no faults, in any order", () => {
    expect(faultsOf(REFERENCE, structuredClone(REFERENCE))).toEqual([]);
    expect(faultsOf(REFERENCE, [...REFERENCE].reverse())).toEqual([]);
  });
});

describe("of a faulty engine is named", () => {
  it("scenario, arm, step, quantity and both values of a difference of one unit in the last place", () => {
    const path = "0.history.7.arms.1.delta.1";
    const [fault, ...others] = faultsWith({ [path]: neighbour(path) });
    expect(others).toEqual([]);
    expect(fault.startsWith(`${FIRST}, arm b, first at step 7, delta[1]: `)).toBe(true);
    expect(fault).toMatch(/: \S+ \([0-9a-f]{16}\) in Node, \S+ \([0-9a-f]{16}\) here$/);
    expect(fault).toContain(`(${text(path).slice(1)}) in Node`);
    expect(fault).toContain(`(${neighbour(path).slice(1)}) here`);
  });

  it("the first of many steps, and how many differ", () => {
    const steps = [4, 9, 12].map((step) => [`1.history.${step}.arms.0.deaths`, `#${bitsOf(77)}`]);
    expect(faultsWith(Object.fromEntries(steps))).toEqual([
      expect.stringContaining(
        `${SECOND}, arm a, first at step 4, deaths: 0 (0000000000000000) in Node, 77 (`,
      ),
    ]);
    expect(faultsWith(Object.fromEntries(steps))[0]).toContain("(of 3 differences)");
  });

  it("-0 in the place of 0", () => {
    expect(faultsWith({ "0.history.3.arms.0.deaths": `#${bitsOf(-0)}` })).toEqual([
      `${FIRST}, arm a, first at step 3, deaths: 0 (0000000000000000) in Node, -0 (8000000000000000) here`,
    ]);
  });

  it("null in the place of a number, and a quantity that is not there", () => {
    const [one, other] = faultsWith({
      "0.history.3.arms.0.train.loss": null,
      "0.history.3.arms.1.weight": undefined,
    });
    expect(one).toMatch(/arm a, first at step 3, train\.loss: .* in Node, null here$/);
    expect(other).toMatch(/arm b, first at step 3, weight: a list in Node, nothing here$/);
  });

  it("a sample that is missing, one too many and one twice", () => {
    const history = list("0.history");
    const [first] = history as { step: number }[];
    expect(faultsWith({ "0.history": history.toSpliced(5, 1) })).toEqual([
      `${FIRST}, first at step 5, sample: there in Node, missing here`,
    ]);
    expect(faultsWith({ "0.history": [...history, { ...first, step: 21 }] })).toEqual([
      `${FIRST}, first at step 21, sample: none in Node, there here`,
    ]);
    expect(faultsWith({ "0.history": [...history, first] })).toEqual([
      `${FIRST}, history: each step once in Node, a step twice here`,
    ]);
  });

  it("every arm that changed its place, by history and by fingerprint", () => {
    const runs = changed({ "0.arms": list("0.arms").toReversed() });
    for (const sample of runs[0].history) (sample.arms as unknown[]).reverse();
    const [a, b] = [0, 1].map((arm) => text(`0.arms.${arm}.fingerprint`).slice(1));
    expect(faultsOf(REFERENCE, runs)).toEqual([
      expect.stringContaining(`${FIRST}, arm a, first at step 0, `),
      `${FIRST}, arm a, fingerprint: ${a} in Node, ${b} here`,
      expect.stringContaining(`${FIRST}, arm b, first at step 0, `),
      `${FIRST}, arm b, fingerprint: ${b} in Node, ${a} here`,
    ]);
  });

  it("an arm that is missing", () => {
    expect(faultsWith({ "0.arms": list("0.arms").slice(0, 1) })).toEqual([
      `${FIRST}, arm b, everything: a list in Node, nothing here`,
    ]);
  });

  it("one pixel of a picture and one coordinate of the data", () => {
    const [picture, data] = faultsWith({
      "0.arms.0.surface": with99("0.arms.0.surface", 42),
      "1.data.inputs": with99("1.data.inputs", 39),
    });
    expect(picture).toMatch(/^scenario 1 .*, arm a, surface\[42\]: .* in Node, 99 \(/);
    expect(data).toMatch(/^scenario 2 .*, data\.inputs\[39\]: .* in Node, 99 \(/);
  });

  it("a picture of another size", () => {
    const [fault] = faultsWith({ "0.arms.0.surface": "[" });
    expect(fault).toContain("arm a, surface: 10000 numbers in Node, 0 numbers here");
  });

  it("another end", () => {
    expect(faultsWith({ "0.state": "diverged" })).toEqual([`${FIRST}, state: paused in Node, diverged here`]);
    expect(faultsWith({ "0.step": 19 })).toEqual([`${FIRST}, step: 20 in Node, 19 here`]);
  });
});

describe("a list of results", () => {
  it("may not be empty, nor lack a scenario, nor have one twice", () => {
    expect(faultsOf(REFERENCE, [])).toEqual([
      `${FIRST}: expected one result, got 0`,
      `${SECOND}: expected one result, got 0`,
    ]);
    expect(faultsOf(REFERENCE, [REFERENCE[1]])).toEqual([`${FIRST}: expected one result, got 0`]);
    expect(faultsOf(REFERENCE, [...REFERENCE, REFERENCE[1]])).toEqual([
      `${SECOND}: expected one result, got 2`,
    ]);
  });

  it("is told scenario by scenario", () => {
    expect(faultsByScenario(REFERENCE, [REFERENCE[0]]).map((one) => one.length)).toEqual([0, 1]);
  });
});
