import { describe, expect, it } from "vitest";
import { addPenalties, buildNetwork, type LayerSpec } from "../../src/engine/index.ts";
import { sparsityPenalty } from "../../src/engine/ops/sparsity-penalty.ts";
import { squared } from "../../src/engine/ops/squared.ts";
import { Tape } from "../../src/engine/tape/tape.ts";

const layers: LayerSpec[] = [
  { kind: "maxout", units: 1, pieces: 2 },
  { kind: "batchnorm" },
  { kind: "activation", name: "leaky", parameters: [] },
];

function network() {
  const built = buildNetwork({
    inputs: 2,
    outputs: 1,
    layers,
    init: { name: "zeros", parameters: [] },
    seed: 1,
  });
  built.parameters[0].values.set([0.5, -2, 0, -0]);
  return built;
}

describe("penalties on weights", () => {
  it("add l1 sign(w) + l2 w to what is there, nothing at zeros of either sign", () => {
    const other = network();
    other.gradients.fill(1);
    addPenalties(other, 0.25, 0.5);
    expect([...other.parameters[0].gradient]).toEqual([1.5, -0.25, 1, 1]);
    for (const { name, gradient } of other.parameters.slice(1)) {
      expect(new Set(gradient), name).toEqual(new Set([1]));
    }
  });

  it("leave all gradients alone at strength 0, NaN of theirs too", () => {
    const built = network();
    built.values.fill(Number.NaN);
    built.gradients.fill(-0);
    addPenalties(built, 0, 0);
    expect(built.gradients.every((g) => Object.is(g, -0))).toBe(true);
  });

  it("show a weight that is NaN", () => {
    const built = network();
    built.parameters[0].values[1] = Number.NaN;
    addPenalties(built, 1, 0);
    expect([...built.parameters[0].gradient]).toEqual([1, Number.NaN, 0, 0]);
  });
});

describe("the sparsity penalty", () => {
  it("pulls every activation towards 0 by strength / samples, zeros not at all, NaN visibly", () => {
    const tape = new Tape(true);
    const a = tape.node("input", [2, 4]);
    sparsityPenalty(tape, a, 2);
    tape.seal();
    a.value.set([3, -5e-324, 0, -0, Infinity, -Infinity, Number.NaN, 1e-300]);
    tape.backward(a);
    expect([...a.grad]).toEqual([0.5, -0.5, 0, -0, 0.5, -0.5, Number.NaN, 0.5]);
  });

  it("joins the gradient of what reads the activation", () => {
    const tape = new Tape(true);
    const a = tape.node("input", [1, 2]);
    sparsityPenalty(tape, a, 1);
    const root = squared(tape, a, tape.scratch(a.shape));
    tape.seal();
    a.value.set([3, -4]);
    tape.forward();
    expect(root.value[0]).toBe(12.5);
    tape.backward(root);
    expect([...a.grad]).toEqual([3.5, -4.5]);
  });
});
