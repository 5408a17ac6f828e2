import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeShape, parameterCount } from "../../../src/experiment/scenario/counts.ts";
import { expandStack } from "../../../src/experiment/scenario/expand.ts";
import { parseStack } from "../../../src/experiment/scenario/parse-stack.ts";
import { printStack } from "../../../src/experiment/scenario/print-stack.ts";
import { stacks } from "./arbitrary.ts";

function read(text: string) {
  const reading = parseStack(text, 2);
  if (!reading.ok) throw new Error(`${text}: ${reading.error.code} at ${reading.error.at}`);
  return reading;
}

const canonical = (text: string) => printStack(read(text).stack);

describe("stack notation", () => {
  it("is read back as it was printed", () => {
    fc.assert(
      fc.property(stacks, (stack) => {
        expect(read(printStack(stack)).stack).toEqual(stack);
      }),
    );
  });

  it.each([
    ["", ""],
    [" 8 , relu ", "8,relu"],
    ["8,ReLU", "8,relu"],
    ["8,leaky:0.01", "8,leaky"],
    ["8,leaky:0.37", "8,leaky:0.37"],
    ["8max3", "8max3"],
    ["bn,dropout:0.2", "bn,dropout:0.2"],
    ["skip(bn,relu,2)", "skip(bn,relu,2)"],
    ["16,skip(bn,relu,16)", "16,skip(bn,relu,16)"],
    ["20x(16,sigmoid)", "20x(16,sigmoid)"],
    ["2x(2x(2x(2x(3))))", "2x(2x(2x(2x(3))))"],
    ["8,tanh", "8,tanh"],
    ["8,gelu-tanh,8,relu6", "8,gelu-tanh,8,relu6"],
    ["8,rrelu:0.125:0.5", "8,rrelu:0.125:0.5"],
    ["8,rrelu:0.2:0.3333333333333333", "8,rrelu:0.2"],
    ["8,elu:1,celu:2", "8,elu,celu:2"],
  ])("%j prints as %j", (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it.each([
    ["8,,8", "expected-item", 2],
    ["8,", "expected-item", 2],
    [",", "expected-item", 0],
    ["8 8", "expected-separator", 2],
    ["8relu", "expected-separator", 1],
    ["8,foo", "unknown-word", 2],
    ["8,__proto__", "unexpected-character", 2],
    ["8,constructor", "unknown-word", 2],
    ["8.5", "whole-number", 0],
    ["2x()", "empty-group", 3],
    ["skip()", "empty-group", 5],
    ["2x8", "expected-open", 2],
    ["2x(8", "expected-close", 4],
    ["8)", "expected-separator", 1],
    ["leaky:", "expected-number", 6],
    ["relu:1", "too-many-numbers", 5],
    ["2x(2x(2x(2x(2x(3)))))", "too-deep", 12],
    ["16,skip(8)", "skip-width", 3],
  ])("%j is an error: %s at %i", (text, code, at) => {
    expect(parseStack(text, 2)).toMatchObject({ ok: false, error: { code, at } });
  });

  it("ties a skip at the start to the width of the inputs", () => {
    expect(parseStack("skip(relu,2)", 2)).toMatchObject({ ok: true });
    const error = { at: 0, code: "skip-width", detail: { from: 1, to: 2 } };
    expect(parseStack("skip(relu,2)", 1)).toEqual({ ok: false, error });
    expect(parseStack("skip(relu,1)", 1)).toMatchObject({ ok: true });
  });

  it.each([
    ["300", "256"],
    ["0", "1"],
    ["1e9", "256"],
    ["8max9", "8max8"],
    ["999x(8)", "128x(8)"],
    ["leaky:7", "leaky:1"],
  ])("%j is moved to its limit, %j, and said", (text, expected) => {
    expect(canonical(text)).toBe(expected);
    expect(read(text).corrections).toHaveLength(1);
  });

  it("unrolls repetitions in reading order", () => {
    expect(printStack(expandStack(read("2x(3,2x(relu)),4").stack))).toBe("3,relu,relu,3,relu,relu,4");
  });

  it("counts weights and biases of every layer, the output too", () => {
    const { stack } = read("2x(8,relu)");
    expect(describeShape(stack, 2, 1)).toBe("2-8-8-1");
    expect(parameterCount(stack, 2, 1)).toBe(3 * 8 + 9 * 8 + 9);
  });

  it("counts what a residual branch trains: layers, pieces, batch norm and learned slopes", () => {
    const reading = parseStack("8,skip(bn,prelu,2x(skip(4,8max3)))", 2);
    if (!reading.ok) throw new Error(reading.error.code);
    const branch = 2 * 8 + 8 + 2 * (9 * 4 + 5 * 8 * 3);
    expect(parameterCount(reading.stack, 2, 1)).toBe(3 * 8 + branch + 9);
  });
});
