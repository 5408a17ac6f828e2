/**
 * Writes the rows of x, [rows x rank], that are not all 0, and returns how many there are: the units that are not
 * dead on a cell. What is multiplied by exact zeros need not be.
 */
function nonZeroRows(x: Float64Array, rank: number, rows: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < x.length; i += rank) {
    if (x[i] !== 0 || x[i + 1] !== 0 || x[i + rank - 1] !== 0) {
      rows[count] = i / rank;
      count += 1;
    }
  }
  return count;
}

/**
 * y = W x + b for affine functions of one coordinate, [constant, slope] per unit, or of two, [constant, slope,
 * slope] per unit. Returns the multiplications made.
 * @param weights [units x inputs], row by row.
 * @param rows room for one number per input.
 */
export function affineForms(
  weights: Float64Array,
  bias: Float64Array,
  x: Float64Array,
  y: Float64Array,
  rank: 2 | 3,
  rows: Uint32Array,
): number {
  const count = nonZeroRows(x, rank, rows);
  if (rank === 2) onLine(weights, bias, x, y, rows, count);
  else onPlane(weights, bias, x, y, rows, count);
  return rank * count * bias.length;
}

function onLine(
  weights: Float64Array,
  bias: Float64Array,
  x: Float64Array,
  y: Float64Array,
  rows: Uint32Array,
  count: number,
): void {
  const inputs = x.length / 2;
  for (let u = 0; u < bias.length; u++) {
    let constant = bias[u];
    let slope = 0;
    for (let k = 0; k < count; k++) {
      const i = rows[k];
      const weight = weights[u * inputs + i];
      constant += weight * x[2 * i];
      slope += weight * x[2 * i + 1];
    }
    y[2 * u] = constant;
    y[2 * u + 1] = slope;
  }
}

function onPlane(
  weights: Float64Array,
  bias: Float64Array,
  x: Float64Array,
  y: Float64Array,
  rows: Uint32Array,
  count: number,
): void {
  const inputs = x.length / 3;
  for (let u = 0; u < bias.length; u++) {
    let constant = bias[u];
    let across = 0;
    let up = 0;
    for (let k = 0; k < count; k++) {
      const i = rows[k];
      const weight = weights[u * inputs + i];
      constant += weight * x[3 * i];
      across += weight * x[3 * i + 1];
      up += weight * x[3 * i + 2];
    }
    y[3 * u] = constant;
    y[3 * u + 1] = across;
    y[3 * u + 2] = up;
  }
}
