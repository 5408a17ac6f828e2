import { describe, expect, it } from "vitest";
import { ACTIVATIONS, type ActivationName } from "../../../src/engine/index.ts";
import { factsOf } from "../../../src/figures/activation-curve/facts.ts";
import { setFormula } from "../../../src/figures/activation-curve/formula.ts";

const words = Object.keys(ACTIVATIONS) as ActivationName[];

describe("facts of an activation", () => {
  it("say the gradient that is taken at its kinks, at the given parameters", () => {
    expect(factsOf("relu")?.kinks).toEqual([{ at: 0, slope: 0 }]);
    expect(factsOf("leaky")?.kinks).toEqual([{ at: 0, slope: 0.01 }]);
    expect(factsOf("leaky", [0.3])?.kinks).toEqual([{ at: 0, slope: 0.3 }]);
    expect(factsOf("sigmoid")?.kinks).toEqual([]);
  });

  it("say what training does to the parameters", () => {
    expect(factsOf("prelu")?.training).toBe("learned");
    expect(factsOf("rrelu")?.training).toBe("drawn");
    expect(factsOf("leaky")?.training).toBeNull();
  });

  it("say of step alone that its slope is 0 everywhere", () => {
    expect(words.filter((word) => factsOf(word)?.largestSlope === 0)).toEqual(["step"]);
  });

  it("are there of the table's words alone", () => {
    expect(factsOf("bn")).toBeNull();
    for (const word of words) expect(factsOf(word)).not.toBeNull();
  });
});

const textOf = (formula: string) =>
  setFormula(formula)
    .map(({ style, text }) => (style === "raised" ? `^{${text}}` : style === "variable" ? `_${text}_` : text))
    .join("");

describe("a formula", () => {
  it.each([
    ["max(z, 0) + slope * min(z, 0)", "max(_z_, 0) + _slope_ · min(_z_, 0)"],
    ["1 / (1 + exp(-z))", "1 / (1 + _e_^{−z})"],
    ["z / (1 + abs(z))", "_z_ / (1 + |_z_|)"],
    ["z / 2 * (1 + erf(z / sqrt(2)))", "_z_ / 2 · (1 + erf(_z_ / √2))"],
    ["1 if z > 0, else 0", "1 if _z_ > 0, else 0"],
    ["1.0507009873554805 * alpha", "1.0507 · _α_"],
    ["exp(min(z, 0) / alpha) - 1", "_e_^{min(z, 0) / α} − 1"],
    ["sqrt(2 / pi)", "√(2 / _π_)"],
  ])("%s is set as a book does", (formula, expected) => {
    expect(textOf(formula)).toBe(expected);
  });

  it("of every activation can be set, with nothing of the plain signs left", () => {
    for (const word of words) expect(textOf(ACTIVATIONS[word].formula)).not.toMatch(/\*|-|exp|abs|sqrt/);
  });
});
