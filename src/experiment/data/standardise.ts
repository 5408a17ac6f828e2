/**
 * (x - mean) / deviation for each input, in place, with mean and deviation (over n, not n - 1) of the training
 * rows alone: the test rows must not leak into what the net sees. A constant input is only shifted.
 */
export function standardise(inputs: Float64Array, train: Uint32Array): void {
  for (let feature = 0; feature < 2; feature++) {
    let sum = 0;
    for (const row of train) sum += inputs[2 * row + feature];
    const mean = sum / train.length;
    let squares = 0;
    for (const row of train) {
      const difference = inputs[2 * row + feature] - mean;
      squares += difference * difference;
    }
    const deviation = squares > 0 ? Math.sqrt(squares / train.length) : 1;
    for (let i = feature; i < inputs.length; i += 2) inputs[i] = (inputs[i] - mean) / deviation;
  }
}
