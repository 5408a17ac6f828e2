import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Checkpoints } from "../../../../src/experiment/session/checkpoints.ts";

/** Room for so many checkpoints of 1,000 bytes: each has some bytes of its own besides. */
const SIZE = 1000;
const roomFor = (count: number) => count * (SIZE + 512);

/** One arm whose memory is so large, with what it was told to resume. */
class Arm {
  readonly memory = [new Float64Array(100), new Uint8Array(200)];
  diverged: { readonly step: number } | null = null;
  get standing() {
    return { diverged: this.diverged, updated: true };
  }
  resume({ diverged }: Arm["standing"]) {
    this.diverged = diverged;
  }
}

const checkpointsIn = (room: number) => new Checkpoints([new Arm()], room);

function trained(checkpoints: Checkpoints, steps: number): Checkpoints {
  for (let step = 0; step <= steps; step++) checkpoints.take(step);
  return checkpoints;
}

describe("checkpoints", () => {
  it("are taken every 8 steps while there is room, and twice as far apart when there is no more", () => {
    const few = () => checkpointsIn(roomFor(5));
    expect(trained(few(), 39).steps).toEqual([0, 8, 16, 24, 32]);
    expect(trained(few(), 40).steps).toEqual([0, 16, 32]);
    expect(trained(few(), 70).steps).toEqual([0, 16, 32, 48, 64]);
    expect(trained(few(), 1000).steps).toEqual([0, 256, 512, 768]);
  });

  it("always have step 0, and nothing else where there is no room", () => {
    expect(trained(checkpointsIn(0), 500).steps).toEqual([0]);
    expect(trained(checkpointsIn(roomFor(2)), 500).steps).toEqual([0, 256]);
  });

  it("are found by the step that they come before", () => {
    const checkpoints = trained(checkpointsIn(roomFor(10)), 30);
    const found = [0, 7, 8, 23, 24, 1000].map((step) => checkpoints.before(step));
    expect(found).toEqual([0, 0, 8, 16, 24, 24]);
  });

  it("of steps after a change are forgotten, and taken again closer when there is room again", () => {
    const checkpoints = trained(checkpointsIn(roomFor(5)), 100);
    expect(checkpoints.steps).toEqual([0, 32, 64, 96]);
    checkpoints.forgetAfter(64);
    expect(checkpoints.steps).toEqual([0, 32, 64]);
    checkpoints.forgetAfter(20);
    expect(checkpoints.steps).toEqual([0]);
    for (let step = 21; step <= 33; step++) checkpoints.take(step);
    expect(checkpoints.steps).toEqual([0, 24, 32]);
  });

  it("put back what was there when they were taken", () => {
    const [a, b] = [new Arm(), new Arm()];
    const checkpoints = new Checkpoints([a, b], 1e6);
    const put = (value: number) => {
      for (const array of [...a.memory, ...b.memory]) array.fill(value);
    };
    put(1);
    checkpoints.take(0);
    put(2);
    b.diverged = { step: 7 };
    checkpoints.take(8);
    put(3);
    expect([checkpoints.restore(7), a.memory[0][99], b.memory[1][199], b.diverged]).toEqual([0, 1, 1, null]);
    expect([checkpoints.restore(20), a.memory[1][0], b.memory[0][0], b.diverged]).toEqual([
      8,
      2,
      2,
      { step: 7 },
    ]);
  });

  it("are not taken twice", () => {
    const checkpoints = trained(checkpointsIn(roomFor(10)), 30);
    checkpoints.take(16);
    expect(trained(checkpoints, 30).steps).toEqual([0, 8, 16, 24]);
  });

  it("keep to their room and stay spread, whatever steps are taken and forgotten", () => {
    const walk = fc.array(fc.record({ to: fc.nat(3000), forget: fc.boolean() }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), walk, (count, moves) => {
        const checkpoints = checkpointsIn(roomFor(count));
        checkpoints.take(0);
        let step = 0;
        let furthest = 0;
        for (const { to, forget } of moves) {
          if (to < step) {
            step = checkpoints.restore(to);
            if (forget) {
              checkpoints.forgetAfter(step);
              furthest = step;
            }
          }
          while (step < to) checkpoints.take(++step);
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
