import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStack } from "../../../src/experiment/scenario/parse-stack.ts";
import type { Arm } from "../../../src/experiment/scenario/types.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { armOf, scenarioOf } from "../../support/scenarios.ts";

const NUMBERS = { historyFrom: 0, surface: false, rows: [] };

function armWith(net: string, opt = "sgd"): Arm {
  const reading = parseStack(net, 2);
  if (!reading.ok) throw new Error(`expected a stack, got ${net}`);
  return armOf({ net: reading.stack, opt: { name: opt, parameters: [] }, sparse: 0.001 });
}

const ARMS = [
  armWith("6,bn,relu,dropout:0.3"),
  armWith("dropout:0.1,6,tanh,dropout:0.3,dropout:0.3", "adam"),
  armWith("4max3,skip(bn,rrelu,4),prelu", "rmsprop"),
  armWith("3x(5,rrelu),abs", "nesterov"),
];

function trained(arms: readonly Arm[], look = false) {
  const session = createSession(scenarioOf({ n: 60, seed: 8, arms }));
  for (let i = 0; i < 40; i++) {
    session.step();
    if (look && i % 3 === 0) session.frame({ ...NUMBERS, surface: true, distribution: true });
  }
  return session.frame(NUMBERS).arms;
}

const alone = ARMS.map((arm) => trained([arm])[0]);

describe("a controlled comparison of arms with masks, drawn slopes and running statistics", () => {
  it("trains each arm to the bits that it has alone, whatever is beside it and in whichever place", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }), (places) => {
        const arms = trained(places.map((place) => ARMS[place]));
        expect(arms).toEqual(places.map((place) => alone[place]));
      }),
      { numRuns: 8 },
    );
  });

  it("is not disturbed by looking", () => {
    expect(trained(ARMS, true)).toEqual(alone);
  });
});
