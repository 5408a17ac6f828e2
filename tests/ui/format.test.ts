import { describe, expect, it } from "vitest";
import {
  formatCount,
  formatLoss,
  formatNumber,
  formatPercent,
  formatPower,
  formatRatio,
  formatScientific,
  formatTerm,
  NO_VALUE,
  powerParts,
} from "../../src/ui/format.ts";

describe("numbers for readers", () => {
  it("group thousands and use a real minus sign", () => {
    expect(formatCount(1200)).toBe("1,200");
    expect(formatCount(-1200)).toBe("−1,200");
  });

  it("say that there is no value instead of printing NaN", () => {
    for (const format of [
      formatCount,
      formatLoss,
      formatPercent,
      formatNumber,
      formatRatio,
      formatScientific,
    ]) {
      expect(format(null)).toBe(NO_VALUE);
      expect(format(Number.NaN)).toBe(NO_VALUE);
      expect(format(Number.POSITIVE_INFINITY)).toBe(NO_VALUE);
    }
  });

  it("print a loss with three decimals, and never as 0.000 when it is not zero", () => {
    expect(formatLoss(0.66)).toBe("0.660");
    expect(formatLoss(0)).toBe("0.000");
    expect(formatLoss(0.0002)).toBe("2e−4");
    expect(formatLoss(123456)).toBe("1e5");
  });

  it("never round a share that is not whole to 0 or 100 percent", () => {
    expect(formatPercent(0.595)).toBe("59.5\u00a0%");
    expect(formatPercent(1, 0)).toBe("100\u00a0%");
    expect(formatPercent(0, 0)).toBe("0\u00a0%");
    expect(formatPercent(0.0001)).toBe("<\u00a00.1\u00a0%");
    expect(formatPercent(0.9999, 0)).toBe(">\u00a099\u00a0%");
  });

  it("keep significant digits over many sizes", () => {
    expect(formatNumber(0)).toBe("0");
    expect(formatNumber(-3.2149)).toBe("−3.21");
    expect(formatNumber(0.065432)).toBe("0.0654");
    expect(formatNumber(1234.5)).toBe("1235");
    expect(formatNumber(2.04e-6)).toBe("2.0e−6");
    expect(formatScientific(4.4e-16)).toBe("4e−16");
    expect(formatRatio(0.0651)).toBe("0.065×");
    expect(formatRatio(3.49)).toBe("3.5×");
    expect(formatRatio(2e-6)).toBe("2.0e−6×");
  });

  it("write the terms of a sum, and no minus before a rounded zero", () => {
    expect(formatTerm(-0.03, true)).toBe("−\u00a00.03");
    expect(formatTerm(0.28)).toBe("+\u00a00.28");
    expect(formatTerm(-0.001)).toBe("+\u00a00.00");
  });

  it("write powers of ten as text and in parts", () => {
    expect(formatPower(-12)).toBe("10⁻¹²");
    expect(formatPower(0)).toBe("1");
    expect(powerParts(-2)).toEqual(["10", "−2"]);
    expect(powerParts(0)).toEqual(["1", ""]);
  });
});
