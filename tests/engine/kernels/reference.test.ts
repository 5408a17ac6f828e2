import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REFERENCE_KERNELS as kernels } from "../../../src/engine/index.ts";
import { filled, testNumbers } from "../support/random.ts";

/** The order that Kernels promises, written as plainly as possible: what blocking must not change. */
function lanes(count: number, term: (column: number) => number): number {
  let even = 0;
  let odd = 0;
  for (let c = 0; c < count; c++) {
    if (c % 2 === 0) even += term(c);
    else odd += term(c);
  }
  return even + odd;
}

const shape = fc.record({
  units: fc.integer({ min: 1, max: 9 }),
  inputs: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 13 }),
  seed: fc.integer(),
  accumulate: fc.boolean(),
});

function tensors(s: { units: number; inputs: number; columns: number; seed: number }) {
  const next = testNumbers(s.seed);
  return {
    w: filled(s.units * s.inputs, next),
    b: filled(s.units, next),
    x: filled(s.inputs * s.columns, next),
    dz: filled(s.units * s.columns, next),
    old: filled(Math.max(s.inputs * s.columns, s.units * s.inputs), next),
  };
}

describe("the blocked kernels", () => {
  it("compute Z = W X + b with the bits of the plain loops", () => {
    fc.assert(
      fc.property(shape, (s) => {
        const { w, b, x } = tensors(s);
        const z = new Float64Array(s.units * s.columns).fill(Number.NaN);
        kernels.affine(w, b, x, z, s.units, s.inputs, s.columns);
        const plain = z.map((_, at) => {
          const i = Math.floor(at / s.columns);
          let cell = b[i];
          for (let k = 0; k < s.inputs; k++)
            cell += w[i * s.inputs + k] * x[k * s.columns + (at % s.columns)];
          return cell;
        });
        expect(z).toStrictEqual(plain);
      }),
    );
  });

  it("compute dX = W^T dZ with the bits of the plain loops", () => {
    fc.assert(
      fc.property(shape, (s) => {
        const { w, dz, old } = tensors(s);
        const dx = old.slice(0, s.inputs * s.columns);
        kernels.backData(w, dz, dx, s.units, s.inputs, s.columns, s.accumulate);
        const plain = dx.map((_, at) => {
          const k = Math.floor(at / s.columns);
          let cell = 0;
          for (let i = 0; i < s.units; i++)
            cell += w[i * s.inputs + k] * dz[i * s.columns + (at % s.columns)];
          return s.accumulate ? old[at] + cell : cell;
        });
        expect(dx).toStrictEqual(plain);
      }),
    );
  });

  it("compute dW = dZ X^T with the bits of the plain two-lane loops", () => {
    fc.assert(
      fc.property(shape, (s) => {
        const { x, dz, old } = tensors(s);
        const dw = old.slice(0, s.units * s.inputs);
        kernels.backWeights(dz, x, dw, s.units, s.inputs, s.columns, s.accumulate);
        const plain = dw.map((_, at) => {
          const i = Math.floor(at / s.inputs);
          const k = at % s.inputs;
          const cell = lanes(s.columns, (c) => dz[i * s.columns + c] * x[k * s.columns + c]);
          return s.accumulate ? old[at] + cell : cell;
        });
        expect(dw).toStrictEqual(plain);
      }),
    );
  });

  it("compute row sums with the bits of the plain two-lane loops", () => {
    fc.assert(
      fc.property(shape, (s) => {
        const { dz, b } = tensors(s);
        const db = b.slice();
        kernels.rowSums(dz, db, s.units, s.columns, s.accumulate);
        const plain = db.map((_, i) => {
          const cell = lanes(s.columns, (c) => dz[i * s.columns + c]);
          return s.accumulate ? b[i] + cell : cell;
        });
        expect(db).toStrictEqual(plain);
      }),
    );
  });

  it("write over whatever was there unless they accumulate", () => {
    const poison = new Float64Array(6).fill(Number.NaN);
    const dx = poison.slice();
    const dw = poison.slice();
    const db = poison.slice(0, 2);
    const w = new Float64Array(6).fill(1);
    const dz = new Float64Array(4).fill(1);
    kernels.backData(w, dz, dx, 2, 3, 2, false);
    kernels.backWeights(dz, dx, dw, 2, 3, 2, false);
    kernels.rowSums(dz, db, 2, 2, false);
    expect([...dx, ...dw, ...db].some(Number.isNaN)).toBe(false);
  });
});
