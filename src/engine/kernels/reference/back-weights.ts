/** One cell at a time: the edges that the blocks leave. */
function backWeightsCells(
  dz: Float64Array,
  x: Float64Array,
  dw: Float64Array,
  fromUnit: number,
  toUnit: number,
  fromInput: number,
  inputs: number,
  columns: number,
  accumulate: boolean,
): void {
  const pairs = columns - (columns % 2);
  for (let i = fromUnit; i < toUnit; i++) {
    for (let k = fromInput; k < inputs; k++) {
      const d = i * columns;
      const a = k * columns;
      let even = 0;
      let odd = 0;
      for (let c = 0; c < pairs; c += 2) {
        even += dz[d + c] * x[a + c];
        odd += dz[d + c + 1] * x[a + c + 1];
      }
      if (pairs < columns) even += dz[d + pairs] * x[a + pairs];
      const out = i * inputs + k;
      dw[out] = accumulate ? dw[out] + (even + odd) : even + odd;
    }
  }
}

/** dW = dZ X^T in blocks of 2 units x 2 inputs, each cell in its two lanes: eight sums in registers. */
export function backWeights(
  dz: Float64Array,
  x: Float64Array,
  dw: Float64Array,
  units: number,
  inputs: number,
  columns: number,
  accumulate: boolean,
): void {
  const blockUnits = units - (units % 2);
  const blockInputs = inputs - (inputs % 2);
  const pairs = columns - (columns % 2);
  for (let i = 0; i < blockUnits; i += 2) {
    for (let k = 0; k < blockInputs; k += 2) {
      let even00 = 0;
      let even01 = 0;
      let even10 = 0;
      let even11 = 0;
      let odd00 = 0;
      let odd01 = 0;
      let odd10 = 0;
      let odd11 = 0;
      let d = i * columns;
      let a = k * columns;
      const end = d + pairs;
      for (; d < end; d += 2, a += 2) {
        const d0 = dz[d];
        const d1 = dz[d + columns];
        const a0 = x[a];
        const a1 = x[a + columns];
        even00 += d0 * a0;
        even01 += d0 * a1;
        even10 += d1 * a0;
        even11 += d1 * a1;
        const e0 = dz[d + 1];
        const e1 = dz[d + columns + 1];
        const b0 = x[a + 1];
        const b1 = x[a + columns + 1];
        odd00 += e0 * b0;
        odd01 += e0 * b1;
        odd10 += e1 * b0;
        odd11 += e1 * b1;
      }
      if (pairs < columns) {
        const d0 = dz[d];
        const d1 = dz[d + columns];
        const a0 = x[a];
        const a1 = x[a + columns];
        even00 += d0 * a0;
        even01 += d0 * a1;
        even10 += d1 * a0;
        even11 += d1 * a1;
      }
      const out = i * inputs + k;
      const below = out + inputs;
      const sum00 = even00 + odd00;
      const sum01 = even01 + odd01;
      const sum10 = even10 + odd10;
      const sum11 = even11 + odd11;
      dw[out] = accumulate ? dw[out] + sum00 : sum00;
      dw[out + 1] = accumulate ? dw[out + 1] + sum01 : sum01;
      dw[below] = accumulate ? dw[below] + sum10 : sum10;
      dw[below + 1] = accumulate ? dw[below + 1] + sum11 : sum11;
    }
  }
  backWeightsCells(dz, x, dw, 0, blockUnits, blockInputs, inputs, columns, accumulate);
  backWeightsCells(dz, x, dw, blockUnits, units, 0, inputs, columns, accumulate);
}
