import { describe, expect, it } from "vitest";
import { layerPath, placeValues } from "../../src/figures/by-layer/geometry.ts";
import { FOOT, labelledDecades, logScale } from "../../src/figures/by-layer/scales.ts";
import { layerAxis } from "../../src/figures/common/layer-axis.ts";
import { gradients } from "../../src/figures/gradient/geometry.ts";
import { armFrame } from "./frames.ts";

describe("the gradient axis", () => {
  it("covers whole decades about the values", () => {
    const scale = logScale([0.03, 0.5], 0, 100);
    expect([scale.low, scale.high]).toEqual([-2, 0]);
    expect(scale.at(0.1)).toBeCloseTo(50);
  });

  it("does not add a decade for a value that is a power of ten", () => {
    const scale = logScale([0.001, 1], 0, 100);
    expect([scale.low, scale.high]).toEqual([-3, 0]);
  });

  it("puts exact zeros at the foot, below the lowest decade", () => {
    const scale = logScale([0, 0.01, 0.5], 0, 100);
    expect(scale.at(0)).toBe(100);
    expect(scale.at(0.01)).toBeCloseTo(100 - FOOT);
  });

  it("stands without any positive value", () => {
    const scale = logScale([0, 0], 0, 100);
    expect([scale.low, scale.high, scale.at(0)]).toEqual([-1, 0, 100]);
  });

  it("has no place for what is not finite", () => {
    const scale = logScale([Number.NaN, Number.POSITIVE_INFINITY, 0.5], 0, 100);
    expect([scale.at(Number.NaN), scale.at(Number.POSITIVE_INFINITY)]).toEqual([null, null]);
  });

  it("thins out the decades of a vanishing gradient", () => {
    const decades = labelledDecades(-60, 0, 150 / 60);
    expect(decades[0]).toBe(0);
    expect(decades.length).toBeLessThanOrEqual(7);
    expect(decades.every(Number.isInteger)).toBe(true);
    expect(logScale([1e-60, 1], 0, 150).ticks.map(({ raised }) => raised)).toEqual(
      decades.map((exponent) => (exponent === 0 ? "" : `\u2212${-exponent}`)),
    );
  });

  it("places arms of different depth on one axis, out in line", () => {
    const axis = layerAxis(["1", "2", "3", "out"], 0, 100);
    const scale = logScale([1, 0], 0, 100);
    const values = gradients(armFrame()).map(({ name, delta }) => ({ name, value: delta }));
    const placed = placeValues(values, axis, scale);
    expect(placed.map(({ x }) => x)).toEqual([axis.at("1"), axis.at("out")]);
    expect(layerPath(placed)).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/);
  });

  it("breaks a line where nothing is measured, and calls only a number an overflow", () => {
    const axis = layerAxis(["1", "2", "3", "out"], 0, 100);
    const measured = [0.1, null, Number.NaN, 0].map((value, i) => ({ name: axis.names[i], value }));
    const placed = placeValues(measured, axis, logScale([0.1, 0], 0, 100));
    expect(placed.map(({ y, zero, overflow }) => [y === null, zero, overflow])).toEqual([
      [false, false, false],
      [true, false, false],
      [true, false, true],
      [false, true, false],
    ]);
    expect(layerPath(placed).match(/M/g)).toHaveLength(2);
  });
});
