import { describe, expect, it } from "vitest";
import { normal, OUT_LAYER, PURPOSE, uniform } from "../../src/engine/random.ts";

type Keys = [number, number, number, number, number];
const draw = ([seed, layer, row, column, step]: Keys) =>
  uniform(seed, PURPOSE.weight, layer, row, column, step);
const names = ["seed", "layer", "row", "column", "step"] as const;
const COUNT = 20_000;

/** Draws along one key, the others fixed. */
function along(key: number, count = COUNT): number[] {
  return Array.from({ length: count }, (_, i) => {
    const keys: Keys = [3, 1, 4, 1, 5];
    keys[key] = i;
    return draw(keys);
  });
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe.each(names.map((name, key) => [name, key] as const))("draws along the key %s", (_, key) => {
  it("fill the unit interval evenly (chi-squared over 100 cells)", () => {
    const cells = new Array<number>(100).fill(0);
    for (const u of along(key)) cells[Math.floor(u * 100)] += 1;
    const expected = COUNT / 100;
    const chi = cells.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // 99 degrees of freedom: mean 99, standard deviation 14; five of them either way.
    expect(chi).toBeGreaterThan(30);
    expect(chi).toBeLessThan(170);
  });

  it("are not correlated with their neighbours", () => {
    const values = along(key).map((u) => (u - 0.5) * Math.sqrt(12));
    for (const lag of [1, 2, 3, 16, 256]) {
      const products = values.slice(lag).map((value, i) => value * values[i]);
      expect(Math.abs(mean(products))).toBeLessThan(5 / Math.sqrt(COUNT));
    }
  });

  it("are independent of the draw at the next key (chi-squared over 10 x 10 cells)", () => {
    const values = along(key, COUNT + 1);
    const cells = new Array<number>(100).fill(0);
    for (let i = 0; i < COUNT; i++)
      cells[10 * Math.floor(10 * values[i]) + Math.floor(10 * values[i + 1])] += 1;
    const expected = COUNT / 100;
    const chi = cells.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(chi).toBeGreaterThan(30);
    expect(chi).toBeLessThan(170);
  });

  it("differ from one another", () => {
    expect(new Set(along(key)).size).toBe(COUNT);
  });
});

describe("the generator", () => {
  it("agrees with the published known answers of Philox4x32-10", () => {
    // Counter and key all zero: 6627e8d5 e169c58d bc57ac4c 9b00dbd8; the first two words make the number.
    const words = (a: number, b: number) => ((a >>> 6) * 67108864 + (b >>> 6) + 0.5) / 4503599627370496;
    const zero = 0 as unknown as typeof PURPOSE.weight;
    expect(uniform(0, zero, 0, 0, 0, 0)).toBe(words(0x6627e8d5, 0xe169c58d));
    const ones = 0xffffffff as unknown as typeof PURPOSE.weight;
    const all = 0xffffffff;
    expect(uniform(all, ones, all, all, all, all)).toBe(words(0x408f276d, 0x41c83b0e));
  });

  it("separates purposes, and the output layer from all others", () => {
    expect(uniform(1, PURPOSE.weight, 0, 0, 0, 0)).not.toBe(uniform(1, PURPOSE.data, 0, 0, 0, 0));
    expect(draw([1, OUT_LAYER, 0, 0, 0])).not.toBe(draw([1, 1, 0, 0, 0]));
  });

  it("never gives 0 or 1", () => {
    expect(Math.min(...along(2))).toBeGreaterThan(0);
    expect(Math.max(...along(2))).toBeLessThan(1);
  });

  it("gives normal numbers with mean 0, variance 1 and kurtosis 3", () => {
    const values = Array.from({ length: COUNT }, (_, i) => normal(9, PURPOSE.noise, 0, i, 0, 0));
    expect(Math.abs(mean(values))).toBeLessThan(5 / Math.sqrt(COUNT));
    expect(Math.abs(mean(values.map((z) => z * z)) - 1)).toBeLessThan(5 * Math.sqrt(2 / COUNT));
    expect(Math.abs(mean(values.map((z) => z ** 4)) - 3)).toBeLessThan(5 * Math.sqrt(96 / COUNT));
  });
});
