/**
 * The elementary functions, with the same bits in every JavaScript engine: they use only + - * /, sqrt and bit
 * operations, which IEEE 754 fixes. `Math.exp` and its kin are not fixed: engines differ in their last bit.
 */

export { erf, erfc } from "./math/erf.ts";
export { exp } from "./math/exp.ts";
export { expm1 } from "./math/expm1.ts";
export { inverseNormal } from "./math/inverse-normal.ts";
export { log } from "./math/log.ts";
export { log1p } from "./math/log1p.ts";
export { normalDensity, normalDistribution } from "./math/normal.ts";
export { sigmoid } from "./math/sigmoid.ts";
export { cos, sin } from "./math/sin-cos.ts";
export { tanh } from "./math/tanh.ts";
