import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { armTraits } from "../../src/experiment/scenario/arm-traits.ts";
import { DEFAULT_VIEW, DEFAULTS } from "../../src/experiment/scenario/defaults.ts";
import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import { parseStack } from "../../src/experiment/scenario/parse-stack.ts";
import { differingKeys, printQuery } from "../../src/experiment/scenario/print-query.ts";
import { printStack } from "../../src/experiment/scenario/print-stack.ts";
import { skipThatChangesWidth } from "../../src/experiment/scenario/skip-width.ts";
import { taskOf } from "../../src/experiment/scenario/tasks.ts";
import { compareFunctions } from "../../src/state/comparisons/functions.ts";
import { COMPARISON_NAMES, COMPARISONS, type ComparisonName } from "../../src/state/comparisons/table.ts";
import { editArm } from "../../src/state/edits.ts";
import { scenarios } from "../experiment/scenario/arbitrary.ts";

function compared(text: string): string[] {
  const reading = parseStack(text, 2);
  if (!reading.ok) throw new Error(`${text}: ${reading.error.code}`);
  const scenario = editArm(0, { net: reading.stack })(DEFAULTS);
  return compareFunctions(scenario).arms.map(({ net }) => printStack(net));
}

describe("the classic comparison", () => {
  it.each([
    ["8,relu,4", ["8,4", "8,sigmoid,4,sigmoid", "8,tanh,4,tanh", "8,relu,4,relu"]],
    ["", ["8,8", "8,sigmoid,8,sigmoid", "8,tanh,8,tanh", "8,relu,8,relu"]],
    ["relu", ["8,8", "8,sigmoid,8,sigmoid", "8,tanh,8,tanh", "8,relu,8,relu"]],
    ["2x(6,gelu)", ["2x(6)", "2x(6,sigmoid)", "2x(6,tanh)", "2x(6,relu)"]],
    ["2,skip(2)", ["2,skip(2)", "2,sigmoid,skip(2,sigmoid)", "2,tanh,skip(2,tanh)", "2,relu,skip(2,relu)"]],
    ["5max3", ["5", "5,sigmoid", "5,tanh", "5,relu"]],
    [
      "8,3x(skip(bn,elu,8))",
      [
        "8,3x(skip(bn,8))",
        "8,sigmoid,3x(skip(bn,sigmoid,8))",
        "8,tanh,3x(skip(bn,tanh,8))",
        "8,relu,3x(skip(bn,relu,8))",
      ],
    ],
  ])("of %s changes nothing but the activation", (text, expected) => {
    expect(compared(text)).toEqual(expected);
  });
});

const netsOf = (name: ComparisonName, net: string): string[] =>
  COMPARISONS[name](parseQuery(`net=${net}`).scenario).arms.map((arm) => printStack(arm.net));

describe("the comparison with and without batch norm", () => {
  it.each([
    ["8,relu,4", ["8,relu,4", "8,bn,relu,4,bn"]],
    ["2x(8,relu)", ["2x(8,relu)", "2x(8,bn,relu)"]],
    ["8,relu,bn,4", ["8,relu,4", "8,relu,bn,4"]],
    ["8,skip(bn,relu,8)", ["8,skip(relu,8)", "8,skip(bn,relu,8)"]],
    ["8,skip(bn)", ["8,skip(identity)", "8,skip(bn)"]],
    ["tanh", ["8,relu", "8,bn,relu"]],
  ])("of %s keeps where arm a has it, else follows each layer", (net, expected) => {
    expect(netsOf("batchNorm", net)).toEqual(expected);
  });
});

describe("the comparison of plain and skip", () => {
  it.each([
    ["8,relu", ["10x(8,relu)", "8,relu,9x(skip(8,relu))"]],
    ["7x(8,tanh)", ["7x(8,tanh)", "8,tanh,6x(skip(8,tanh))"]],
    ["8,relu,2x(4,relu,8)", ["10x(8,relu)", "8,relu,9x(skip(8,relu))"]],
    ["16,3x(skip(bn,relu,16))", ["16,3x(bn,relu,16)", "16,3x(skip(bn,relu,16))"]],
    ["", ["10x(8,relu)", "8,relu,9x(skip(8,relu))"]],
  ])("of %s has the same layers in both, enough of them", (net, expected) => {
    expect(netsOf("skip", net)).toEqual(expected);
  });
});

describe("the comparison of depths", () => {
  it.each([
    ["6,bn,tanh,4,relu", "6,bn,tanh"],
    ["3x(skip(2,relu))", "2,relu"],
    ["relu,4max3", "4max3"],
    ["", "8,relu"],
  ])("of %s repeats its first layer", (net, layer) => {
    expect(netsOf("depth", net)).toEqual([layer, `3x(${layer})`, `10x(${layer})`, `30x(${layer})`]);
  });
});

/** What may differ in the arms of each. */
const MEANT: Readonly<Record<ComparisonName, readonly string[]>> = {
  functions: ["activation"],
  batchNorm: ["batchnorm"],
  skip: ["skip"],
  init: ["init"],
  depth: ["layers"],
};

describe.each(COMPARISON_NAMES)("the comparison %s of any scenario", (name) => {
  const compare = COMPARISONS[name];

  it("changes nothing but what it is about", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const compared = compare(scenario);
        expect({ ...compared, arms: null }).toEqual({ ...scenario, arms: null });
        const [base, ...others] = compared.arms;
        for (const arm of others) {
          expect(differingKeys(arm, base)).toEqual(name === "init" ? ["init"] : ["net"]);
          const [, traits] = armTraits({ ...compared, arms: [base, arm] });
          expect(traits.map(({ aspect }) => aspect)).toEqual(MEANT[name]);
        }
        expect({ ...base, net: null, init: null }).toEqual({ ...scenario.arms[0], net: null, init: null });
      }),
    );
  });

  it("gives nets that a link can write and read", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const compared = compare(scenario);
        for (const { net } of compared.arms)
          expect(skipThatChangesWidth(net, taskOf(compared).inputs)).toBeNull();
        const { notices } = parseQuery(printQuery(compared));
        // Four large nets may be more than the limits allow; that is said.
        const aboutArms = notices.filter(({ key }) => /^(net|init|opt|lr|l1|l2|sparse)\b/.test(key));
        expect(aboutArms.filter(({ why }) => why !== "above-limit")).toEqual([]);
      }),
    );
  });
});

describe("a comparison of wide layers", () => {
  it.each(COMPARISON_NAMES)("narrows them in every arm rather than cut one: %s", (name) => {
    const reading = parseStack("256,relu,256,relu,256,relu", 2);
    if (!reading.ok) throw new Error(reading.error.code);
    const made = COMPARISONS[name](editArm(0, { net: reading.stack })(DEFAULTS));
    const read = parseQuery(printQuery(made, DEFAULT_VIEW));
    expect(read.notices).toEqual([]);
    expect(read.scenario.arms.map(({ net }) => printStack(net))).toEqual(
      made.arms.map(({ net }) => printStack(net)),
    );
  });

  it("keeps every layer of the arms that differ in their function alone", () => {
    const reading = parseStack("256,relu,256,relu,256,relu", 2);
    if (!reading.ok) throw new Error(reading.error.code);
    const { arms } = COMPARISONS.functions(editArm(0, { net: reading.stack })(DEFAULTS));
    expect(arms.map(({ net }) => printStack(net))).toEqual([
      "128,128,128",
      "128,sigmoid,128,sigmoid,128,sigmoid",
      "128,tanh,128,tanh,128,tanh",
      "128,relu,128,relu,128,relu",
    ]);
  });
});
