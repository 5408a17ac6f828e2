import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import { printArmValue } from "../../src/experiment/scenario/print-query.ts";
import { copyArm, removeArm } from "../../src/state/edits.ts";

const { scenario } = parseQuery("net=8,relu&init=he&net.b=8,tanh&lr.b=0.3&net.c=3&seed=4");
const nets = (arms: typeof scenario.arms) => arms.map((arm) => printArmValue(arm, "net"));

describe("a copy of an arm", () => {
  it("is the arm with all its settings, right behind it", () => {
    const { arms } = copyArm(1)(scenario);
    expect(nets(arms)).toEqual(["8,relu", "8,tanh", "8,tanh", "3"]);
    expect(arms[2]).toEqual(scenario.arms[1]);
  });

  it("is not made beyond four arms", () => {
    const full = copyArm(0)(scenario);
    expect(copyArm(0)(full)).toBe(full);
  });

  it("taken away again leaves what was there", () => {
    expect(removeArm(2)(copyArm(1)(scenario))).toEqual(scenario);
  });
});
