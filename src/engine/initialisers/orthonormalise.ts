/**
 * Makes the rows of a matrix orthonormal, or its columns if it has more rows than columns: Gram and Schmidt in order,
 * each vector projected twice, because once leaves rounding errors that grow with the condition of the matrix
 * (Giraud, Langou and Rozloznik, The loss of orthogonality in the Gram-Schmidt orthogonalization process, 2005).
 * Of a matrix of normal draws the result is uniform over the orthonormal ones, as the Q of a QR decomposition whose R
 * has a positive diagonal. Each vector depends on the ones before it alone, so a wider layer extends a narrower one
 * as long as neither has more units than inputs.
 *
 * @param matrix [rows x columns], row by row, of full rank.
 */
export function orthonormalise(matrix: Float64Array, rows: number, columns: number): void {
  const byRow = rows <= columns;
  const count = byRow ? rows : columns;
  const length = byRow ? columns : rows;
  const between = byRow ? columns : 1;
  const within = byRow ? 1 : columns;
  const product = (a: number, b: number): number => {
    let total = 0;
    for (let k = 0; k < length; k++)
      total += matrix[a * between + k * within] * matrix[b * between + k * within];
    return total;
  };
  for (let vector = 0; vector < count; vector++) {
    for (let round = 0; round < 2; round++) {
      for (let other = 0; other < vector; other++) {
        const share = product(vector, other);
        for (let k = 0; k < length; k++) {
          matrix[vector * between + k * within] -= share * matrix[other * between + k * within];
        }
      }
    }
    const size = Math.sqrt(product(vector, vector));
    for (let k = 0; k < length; k++) matrix[vector * between + k * within] /= size;
  }
}
