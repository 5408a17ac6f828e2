import type { ParameterReport } from "./scenario.ts";

/** Elementwise functions by their word, with the browser's own Math: an answer from outside the engine. */
const FUNCTIONS: Readonly<Record<string, (z: number) => number>> = {
  relu: (z) => Math.max(z, 0),
  tanh: Math.tanh,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

/** What every linear layer followed by its function answers at one point; the last one is the net's output. */
export function layersAt(
  parameters: readonly ParameterReport[],
  functions: readonly string[],
  point: readonly number[],
): number[][] {
  const answers: number[][] = [];
  let input = point;
  for (let layer = 0; layer < parameters.length / 2; layer++) {
    const weights = parameters[2 * layer];
    const bias = parameters[2 * layer + 1];
    const [rows, columns] = weights.shape;
    const apply = FUNCTIONS[functions[layer] ?? ""] ?? ((z: number) => z);
    const output: number[] = [];
    for (let i = 0; i < rows; i++) {
      let z = bias.values[i];
      for (let j = 0; j < columns; j++) z += weights.values[i * columns + j] * input[j];
      output.push(apply(z));
    }
    answers.push(output);
    input = output;
  }
  return answers;
}
