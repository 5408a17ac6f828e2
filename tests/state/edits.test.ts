import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../src/experiment/scenario/defaults.ts";
import { parseStack } from "../../src/experiment/scenario/parse-stack.ts";
import { printStack } from "../../src/experiment/scenario/print-stack.ts";
import { classicComparison, editArm } from "../../src/state/edits.ts";

function compared(text: string): string[] {
  const reading = parseStack(text, 2);
  if (!reading.ok) throw new Error(`${text}: ${reading.error.code}`);
  const scenario = editArm(0, { net: reading.stack })(DEFAULTS);
  return classicComparison(scenario).arms.map(({ net }) => printStack(net));
}

describe("the classic comparison", () => {
  it.each([
    ["8,relu,4", ["8,4", "8,sigmoid,4,sigmoid", "8,tanh,4,tanh", "8,relu,4,relu"]],
    ["", ["8,8", "8,sigmoid,8,sigmoid", "8,tanh,8,tanh", "8,relu,8,relu"]],
    ["relu", ["8,8", "8,sigmoid,8,sigmoid", "8,tanh,8,tanh", "8,relu,8,relu"]],
    ["2x(6,gelu)", ["2x(6)", "2x(6,sigmoid)", "2x(6,tanh)", "2x(6,relu)"]],
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
