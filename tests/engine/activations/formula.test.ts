import { describe, expect, it } from "vitest";
import { ACTIVATIONS, type Activation } from "../../../src/engine/index.ts";
import { erf } from "../../../src/engine/math.ts";
import { apply, GRID, settings } from "../support/activation.ts";

const FUNCTIONS = {
  abs: Math.abs,
  exp: Math.exp,
  log: Math.log,
  max: Math.max,
  min: Math.min,
  sin: Math.sin,
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  erf,
  pi: Math.PI,
};

/** The formula, read as the arithmetic that it shows: a function of z and the parameters. */
function read(activation: Activation): (z: number, parameters: readonly number[]) => number {
  const expression = activation.formula.replace(/^(.+) if (.+), else (.+)$/, "$2 ? $1 : $3");
  const names = [...Object.keys(FUNCTIONS), ...activation.parameters.map(({ name }) => name), "z"];
  const body = new Function(...names, `return ${expression};`);
  return (z, parameters) => body(...Object.values(FUNCTIONS), ...parameters, z);
}

describe("the formula", () => {
  it.each(Object.values(ACTIVATIONS).map((one) => [one.name, one.formula, one] as const))(
    "of %s, %s, gives its values",
    (_, __, activation) => {
      const formula = read(activation);
      for (const parameters of settings(activation)) {
        const { a } = apply(activation, GRID, parameters);
        GRID.forEach((z, i) => {
          const expected = formula(z, parameters);
          expect(Math.abs(a[i] - expected), `at ${z}`).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(z)));
        });
      }
    },
  );
});
