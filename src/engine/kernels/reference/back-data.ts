/** One cell at a time: the edges that the blocks leave. */
function backDataCells(
  w: Float64Array,
  dz: Float64Array,
  dx: Float64Array,
  fromInput: number,
  toInput: number,
  fromColumn: number,
  units: number,
  inputs: number,
  columns: number,
  accumulate: boolean,
): void {
  for (let k = fromInput; k < toInput; k++) {
    for (let c = fromColumn; c < columns; c++) {
      let cell = 0;
      for (let i = 0; i < units; i++) cell += w[i * inputs + k] * dz[i * columns + c];
      const out = k * columns + c;
      dx[out] = accumulate ? dx[out] + cell : cell;
    }
  }
}

/** dX = W^T dZ in blocks of 2 inputs x 4 columns. */
export function backData(
  w: Float64Array,
  dz: Float64Array,
  dx: Float64Array,
  units: number,
  inputs: number,
  columns: number,
  accumulate: boolean,
): void {
  const blockInputs = inputs - (inputs % 2);
  const blockColumns = columns - (columns % 4);
  for (let k = 0; k < blockInputs; k += 2) {
    for (let c = 0; c < blockColumns; c += 4) {
      let x00 = 0;
      let x01 = 0;
      let x02 = 0;
      let x03 = 0;
      let x10 = 0;
      let x11 = 0;
      let x12 = 0;
      let x13 = 0;
      let weight = k;
      let at = c;
      for (let i = 0; i < units; i++, weight += inputs, at += columns) {
        const w0 = w[weight];
        const w1 = w[weight + 1];
        const d0 = dz[at];
        const d1 = dz[at + 1];
        const d2 = dz[at + 2];
        const d3 = dz[at + 3];
        x00 += w0 * d0;
        x01 += w0 * d1;
        x02 += w0 * d2;
        x03 += w0 * d3;
        x10 += w1 * d0;
        x11 += w1 * d1;
        x12 += w1 * d2;
        x13 += w1 * d3;
      }
      const out = k * columns + c;
      const below = out + columns;
      if (accumulate) {
        x00 = dx[out] + x00;
        x01 = dx[out + 1] + x01;
        x02 = dx[out + 2] + x02;
        x03 = dx[out + 3] + x03;
        x10 = dx[below] + x10;
        x11 = dx[below + 1] + x11;
        x12 = dx[below + 2] + x12;
        x13 = dx[below + 3] + x13;
      }
      dx[out] = x00;
      dx[out + 1] = x01;
      dx[out + 2] = x02;
      dx[out + 3] = x03;
      dx[below] = x10;
      dx[below + 1] = x11;
      dx[below + 2] = x12;
      dx[below + 3] = x13;
    }
  }
  backDataCells(w, dz, dx, 0, blockInputs, blockColumns, units, inputs, columns, accumulate);
  backDataCells(w, dz, dx, blockInputs, inputs, 0, units, inputs, columns, accumulate);
}
