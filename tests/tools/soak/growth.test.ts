import { describe, expect, it } from "vitest";
import { growth } from "../../../tools/soak/growth.ts";

describe("growth", () => {
  it("is zero for what stays, however it began", () => {
    expect(growth([1, 5, 9, 20, 20, 20, 20, 20, 20])).toBe(0);
  });

  it("is the difference of the middle third and the last one", () => {
    expect(growth([0, 0, 0, 10, 10, 10, 14, 14, 14])).toBe(4);
  });

  it("does not hear of one reading in a busy moment", () => {
    expect(growth([0, 0, 0, 10, 10, 10, 10, 99, 10])).toBe(0);
  });

  it("is negative for what shrinks", () => {
    expect(growth([3, 3, 2, 2, 1, 1])).toBe(-1);
  });

  it("asks for enough readings", () => {
    expect(() => growth([1, 2])).toThrow("expected 3 readings or more, got 2");
  });
});
