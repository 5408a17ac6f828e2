import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Checkpoints } from "../../../../src/experiment/session/checkpoints.ts";

/** Room for so many checkpoints of 1,000 bytes: each has some bytes of its own besides. */
const SIZE = 1000;
const roomFor = (count: number) => count * (SIZE + 512);

function take(checkpoints: Checkpoints, step: number): void {
  if (checkpoints.wants(step)) checkpoints.add({ step, memory: checkpoints.buffer(), arms: [] });
}

function trained(checkpoints: Checkpoints, steps: number): Checkpoints {
  for (let step = 0; step <= steps; step++) take(checkpoints, step);
  return checkpoints;
}

describe("checkpoints", () => {
  it("are taken every 8 steps while there is room, and twice as far apart when there is no more", () => {
    const few = () => new Checkpoints(SIZE, roomFor(5));
    expect(trained(few(), 39).steps).toEqual([0, 8, 16, 24, 32]);
    expect(trained(few(), 40).steps).toEqual([0, 16, 32]);
    expect(trained(few(), 70).steps).toEqual([0, 16, 32, 48, 64]);
    expect(trained(few(), 1000).steps).toEqual([0, 256, 512, 768]);
  });

  it("always have step 0, and nothing else where there is no room", () => {
    expect(trained(new Checkpoints(SIZE, 0), 500).steps).toEqual([0]);
    expect(trained(new Checkpoints(SIZE, roomFor(2)), 500).steps).toEqual([0, 256]);
  });

  it("are found by the step that they come before", () => {
    const checkpoints = trained(new Checkpoints(SIZE, roomFor(10)), 30);
    const found = [0, 7, 8, 23, 24, 1000].map((step) => checkpoints.upTo(step)?.step);
    expect(found).toEqual([0, 0, 8, 16, 24, 24]);
  });

  it("of steps after a change are forgotten, and taken again closer when there is room again", () => {
    const checkpoints = trained(new Checkpoints(SIZE, roomFor(5)), 100);
    expect(checkpoints.steps).toEqual([0, 32, 64, 96]);
    checkpoints.forgetAfter(64);
    expect(checkpoints.steps).toEqual([0, 32, 64]);
    checkpoints.forgetAfter(20);
    expect(checkpoints.steps).toEqual([0]);
    for (let step = 21; step <= 33; step++) take(checkpoints, step);
    expect(checkpoints.steps).toEqual([0, 24, 32]);
  });

  it("are not taken twice", () => {
    const checkpoints = trained(new Checkpoints(SIZE, roomFor(10)), 30);
    expect(checkpoints.wants(16)).toBe(false);
    expect(trained(checkpoints, 30).steps).toEqual([0, 8, 16, 24]);
  });

  it("keep to their room and stay spread, whatever steps are taken and forgotten", () => {
    const walk = fc.array(fc.record({ to: fc.nat(3000), forget: fc.boolean() }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), walk, (count, moves) => {
        const checkpoints = new Checkpoints(SIZE, roomFor(count));
        take(checkpoints, 0);
        let step = 0;
        let furthest = 0;
        for (const { to, forget } of moves) {
          if (to < step) {
            step = checkpoints.upTo(to)?.step ?? Number.NaN;
            if (forget) {
              checkpoints.forgetAfter(step);
              furthest = step;
            }
          }
          while (step < to) take(checkpoints, ++step);
          furthest = Math.max(furthest, step);
          expect(checkpoints.bytes).toBeLessThanOrEqual(roomFor(count));
          const { steps } = checkpoints;
          expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b));
          expect(furthest - (steps.at(-1) ?? 0)).toBeLessThan(Math.max(8, (2 * furthest) / count + 1));
        }
      }),
      { numRuns: 60 },
    );
  });
});
