/** One cell at a time: the edges that the blocks leave. */
function affineCells(
  w: Float64Array,
  b: Float64Array,
  x: Float64Array,
  z: Float64Array,
  fromUnit: number,
  toUnit: number,
  fromColumn: number,
  inputs: number,
  columns: number,
): void {
  for (let i = fromUnit; i < toUnit; i++) {
    for (let c = fromColumn; c < columns; c++) {
      let cell = b[i];
      for (let k = 0; k < inputs; k++) cell += w[i * inputs + k] * x[k * columns + c];
      z[i * columns + c] = cell;
    }
  }
}

/** Z = W X + b in blocks of 2 units x 4 columns, whose eight sums stay in registers. */
export function affine(
  w: Float64Array,
  b: Float64Array,
  x: Float64Array,
  z: Float64Array,
  units: number,
  inputs: number,
  columns: number,
): void {
  const blockUnits = units - (units % 2);
  const blockColumns = columns - (columns % 4);
  for (let i = 0; i < blockUnits; i += 2) {
    const b0 = b[i];
    const b1 = b[i + 1];
    for (let c = 0; c < blockColumns; c += 4) {
      let z00 = b0;
      let z01 = b0;
      let z02 = b0;
      let z03 = b0;
      let z10 = b1;
      let z11 = b1;
      let z12 = b1;
      let z13 = b1;
      let at = c;
      for (let k = i * inputs; k < (i + 1) * inputs; k++, at += columns) {
        const w0 = w[k];
        const w1 = w[k + inputs];
        const x0 = x[at];
        const x1 = x[at + 1];
        const x2 = x[at + 2];
        const x3 = x[at + 3];
        z00 += w0 * x0;
        z01 += w0 * x1;
        z02 += w0 * x2;
        z03 += w0 * x3;
        z10 += w1 * x0;
        z11 += w1 * x1;
        z12 += w1 * x2;
        z13 += w1 * x3;
      }
      const out = i * columns + c;
      z[out] = z00;
      z[out + 1] = z01;
      z[out + 2] = z02;
      z[out + 3] = z03;
      z[out + columns] = z10;
      z[out + columns + 1] = z11;
      z[out + columns + 2] = z12;
      z[out + columns + 3] = z13;
    }
  }
  affineCells(w, b, x, z, 0, blockUnits, blockColumns, inputs, columns);
  affineCells(w, b, x, z, blockUnits, units, 0, inputs, columns);
}
