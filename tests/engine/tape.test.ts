import { describe, expect, it } from "vitest";
import { ACTIVATIONS } from "../../src/engine/index.ts";
import { activate } from "../../src/engine/ops/activation.ts";
import { squared } from "../../src/engine/ops/squared.ts";
import { Tape } from "../../src/engine/tape/tape.ts";

describe("the tape", () => {
  it("numbers its nodes in order of recording and puts all of them in one buffer", () => {
    const tape = new Tape(true);
    const z = tape.node("input", [2, 3]);
    const a = activate(tape, ACTIVATIONS.relu, [], z);
    const root = squared(tape, a, tape.scratch([2, 3]));
    tape.seal();
    expect(tape.nodes.map(({ id }) => id)).toEqual(tape.nodes.map((_, i) => i));
    expect([z.op, a.op, root.op]).toEqual(["input", "relu", "squared"]);
    expect(new Set(tape.nodes.map(({ value }) => value.buffer)).size).toBe(1);
    expect(a.grad.buffer).toBe(a.value.buffer);
    expect([z.value.length, z.grad.length, root.value.length]).toEqual([6, 6, 1]);
  });

  it("keeps z, a and their gradients in memory of their own", () => {
    const tape = new Tape(true);
    const z = tape.node("input", [4]);
    const a = activate(tape, ACTIVATIONS.identity, [], z);
    tape.seal();
    const views = [z.value, z.grad, a.value, a.grad];
    for (const [i, view] of views.entries()) view.fill(i);
    expect(views.map((view) => [...view])).toEqual([0, 1, 2, 3].map((v) => [v, v, v, v]));
  });

  it("hands out the same views on every replay", () => {
    const tape = new Tape(true);
    const z = tape.node("input", [1, 2]);
    const root = squared(tape, activate(tape, ACTIVATIONS.tanh, [], z), tape.scratch([1, 2]));
    tape.seal();
    const { value, grad } = z;
    for (let i = 0; i < 3; i++) {
      tape.forward();
      tape.backward(root);
    }
    expect(z.value).toBe(value);
    expect(z.grad).toBe(grad);
  });

  it("refuses recordings once sealed", () => {
    const tape = new Tape(true);
    const z = tape.node("input", [2]);
    tape.seal();
    expect(() => activate(tape, ACTIVATIONS.relu, [], z)).toThrow("internal: the arena is allocated");
  });
});
