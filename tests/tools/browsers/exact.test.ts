import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitsOf, countNumbers, doubleOf, exact } from "../../../tools/browsers/exact.ts";

describe("the exact form of a number", () => {
  it("is the sixteen digits of IEEE 754", () => {
    expect(bitsOf(1)).toBe("3ff0000000000000");
    expect(bitsOf(-2)).toBe("c000000000000000");
    expect(bitsOf(0.1)).toBe("3fb999999999999a");
    expect(bitsOf(Number.MIN_VALUE)).toBe("0000000000000001");
    expect(bitsOf(Number.POSITIVE_INFINITY)).toBe("7ff0000000000000");
  });

  it("tells -0 from 0, but not one NaN from another", () => {
    expect([bitsOf(0), bitsOf(-0)]).toEqual(["0000000000000000", "8000000000000000"]);
    const odd = new Float64Array(new BigUint64Array([0xfff8000000000123n]).buffer)[0];
    expect(odd).toBeNaN();
    expect(bitsOf(odd)).toBe(bitsOf(Number.NaN));
  });

  it("keeps every double", () => {
    fc.assert(fc.property(fc.double(), (value) => Object.is(doubleOf(bitsOf(value)), value)));
  });
});

describe("the exact form of a result", () => {
  it("keeps its shape, and texts and nulls apart from numbers", () => {
    expect(exact({ a: [1, null], b: "1", c: true })).toEqual({
      a: ["#3ff0000000000000", null],
      b: "'1",
      c: true,
    });
  });

  it("has every element of a typed array", () => {
    expect(exact(Float32Array.of(1, -0))).toBe("[3ff00000000000008000000000000000");
    expect(exact(Uint8Array.of())).toBe("[");
  });

  it("survives JSON", () => {
    const tree = exact({ a: [Number.NaN, -0, Number.POSITIVE_INFINITY], b: Float64Array.of(0.1) });
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  it("says how many numbers it has", () => {
    expect(countNumbers(exact({ a: [1, null, "1"], b: Float64Array.of(1, 2, 3), c: { d: 0 } }))).toBe(5);
  });

  it("refuses what is no result", () => {
    expect(() => exact({ a: undefined })).toThrow("expected a result, got undefined");
  });
});
