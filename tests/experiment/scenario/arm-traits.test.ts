import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { armTraits } from "../../../src/experiment/scenario/arm-traits.ts";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import { differingKeys } from "../../../src/experiment/scenario/print-query.ts";
import { scenarios } from "./arbitrary.ts";

const traitsOf = (query: string) => {
  const { scenario, notices } = parseQuery(query);
  expect(notices).toEqual([]);
  return armTraits(scenario);
};

describe("the traits of arms", () => {
  it("say every difference of a net that one aspect explains", () => {
    const [, b] = traitsOf("net=8,relu,8,relu&net.b=16,bn,tanh,16,bn,tanh,16,bn,tanh");
    expect(b).toEqual([
      { aspect: "batchnorm", on: true },
      { aspect: "activation", words: ["tanh"] },
      { aspect: "layers", count: 3 },
      { aspect: "units", widths: [16] },
    ]);
  });

  it.each([
    ["a layer without its activation", "8,relu,8,relu", "8,tanh,8", ["activation", "others"]],
    ["another order", "8,bn,relu", "8,relu,bn", ["net"]],
    ["a layer in the middle", "8,relu,4,relu,8,relu", "8,relu,8,relu,4,relu", ["units"]],
    ["an activation in front", "8,relu", "relu,8,relu", ["net"]],
    ["a skip over other layers", "8,bn,relu,skip(8,bn)", "8,bn,skip(relu,8,bn)", ["net"]],
  ])("do not call %s less than it is", (_, a, b, aspects) => {
    expect(traitsOf(`net=${a}&net.b=${b}`)[1].map(({ aspect }) => aspect)).toEqual(aspects);
  });

  it("take the identity and a repetition for what they are", () => {
    expect(traitsOf("net=2x(8,relu)&net.b=8,identity,8,identity")[1]).toEqual([
      { aspect: "activation", words: [] },
    ]);
    expect(traitsOf("net=8,relu,8,relu&net.b=2x(8,relu)")[1]).toEqual([
      { aspect: "net", text: "2x(8,relu)" },
    ]);
  });

  it("are one or more for every arm, and 'same' exactly for an arm like an earlier one", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const traits = armTraits(scenario);
        expect(traits).toHaveLength(scenario.arms.length);
        scenario.arms.forEach((arm, i) => {
          const repeated = scenario.arms.slice(0, i).some((one) => differingKeys(arm, one).length === 0);
          expect(traits[i].length).toBeGreaterThan(0);
          expect(traits[i].some(({ aspect }) => aspect === "same")).toBe(repeated);
        });
      }),
    );
  });
});
