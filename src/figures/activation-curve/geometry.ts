import { ACTIVATIONS, completeParameters, isActivationName } from "../../engine/index.ts";

const SAMPLES = 49;
/** The curve is drawn for -REACH <= z <= REACH. */
const REACH = 3;

/** SVG path data of a = f(z) in a box, the function's own values; a word without an entry is a straight line. */
export function curvePath(
  word: string,
  parameters: readonly number[],
  width: number,
  height: number,
): string {
  const z = Float64Array.from({ length: SAMPLES }, (_, i) => -REACH + (2 * REACH * i) / (SAMPLES - 1));
  const a = new Float64Array(SAMPLES);
  const name = isActivationName(word) ? word : "identity";
  const activation = ACTIVATIONS[name];
  activation.forward(z, a, 0, SAMPLES, completeParameters(name, activation.parameters, parameters));
  const low = Math.min(...a);
  const span = Math.max(...a) - low || 1;
  const points = Array.from(z, (_, i) => {
    const x = (width * i) / (SAMPLES - 1);
    const y = height * (1 - (a[i] - low) / span);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}
