import { truncated, withSign } from "./bits.ts";
import { exp } from "./exp.ts";
import { horner } from "./horner.ts";

/** Minimax rational approximations over four intervals of |x| (coefficients: fdlibm, s_erf). */
const NEAR_P = [
  1.28379167095512558561e-1, -3.2504210724700149937e-1, -2.84817495755985104766e-2,
  -5.77027029648944159157e-3, -2.37630166566501626084e-5,
];
const NEAR_Q = [
  1, 3.97917223959155352819e-1, 6.50222499887672944485e-2, 5.08130628187576562776e-3,
  1.32494738004321644526e-4, -3.9602282787753681232e-6,
];
const ONE_P = [
  -2.36211856075265944077e-3, 4.14856118683748331666e-1, -3.72207876035701323847e-1,
  3.18346619901161753674e-1, -1.10894694282396677476e-1, 3.54783043256182359371e-2, -2.166375594868790843e-3,
];
const ONE_Q = [
  1, 1.06420880400844228286e-1, 5.40397917702171048937e-1, 7.18286544141962662868e-2,
  1.26171219808761642112e-1, 1.36370839120290507362e-2, 1.1984499846799107417e-2,
];
const MIDDLE_P = [
  -9.86494403484714822705e-3, -6.93858572707181764372e-1, -1.05586262253232909814e1,
  -6.23753324503260060396e1, -1.62396669462573470355e2, -1.84605092906711035994e2, -8.12874355063065934246e1,
  -9.81432934416914548592,
];
const MIDDLE_Q = [
  1, 1.96512716674392571292e1, 1.376577541435190426e2, 4.34565877475229228821e2, 6.45387271733267880336e2,
  4.29008140027567833386e2, 1.08635005541779435134e2, 6.57024977031928170135, -6.04244152148580987438e-2,
];
const FAR_P = [
  -9.86494292470009928597e-3, -7.99283237680523006574e-1, -1.77579549177547519889e1,
  -1.60636384855821916062e2, -6.37566443368389627722e2, -1.02509513161107724954e3, -4.83519191608651397019e2,
];
const FAR_Q = [
  1, 3.03380607434824582924e1, 3.25792512996573918826e2, 1.53672958608443695994e3, 3.19985821950859553908e3,
  2.55305040643316442583e3, 4.74528541206955367215e2, -2.24409524465858183362e1,
];
/** erf(1), rounded to 24 bits. */
const ERF_1 = 8.45062911510467529297e-1;

/** ln(x e^(x^2) erfc x) + 0.5625 for x >= 1.25: what is left of the tail without its steep part. */
export function tailRatio(x: number): number {
  const s = 1 / (x * x);
  return x < 1 / 0.35 ? horner(s, MIDDLE_P) / horner(s, MIDDLE_Q) : horner(s, FAR_P) / horner(s, FAR_Q);
}

/** erfc x for 1.25 <= x <= 28. */
function tail(x: number): number {
  const z = truncated(x);
  // e^(-x^2), its exponent split so that z * z is exact.
  return (exp(-z * z - 0.5625) * exp((z - x) * (z + x) + tailRatio(x))) / x;
}

/** erf x = 2 / sqrt(pi) x integral of e^(-t^2) from 0 to x, to 2 ulp. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < 0.84375) {
    const square = x * x;
    return x + x * (horner(square, NEAR_P) / horner(square, NEAR_Q));
  }
  const s = size - 1;
  const result = size < 1.25 ? ERF_1 + horner(s, ONE_P) / horner(s, ONE_Q) : size < 6 ? 1 - tail(size) : 1;
  return withSign(result, x);
}

/** erfc x = 1 - erf x, to 3 ulp where it is above 1e-300: erf is 1 from 6 on, erfc goes on to 26. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < 0.84375) {
    const square = x * x;
    const rest = x * (horner(square, NEAR_P) / horner(square, NEAR_Q));
    return x < 0.25 ? 1 - (x + rest) : 0.5 - (rest + (x - 0.5));
  }
  if (size < 1.25) {
    const s = size - 1;
    const ratio = horner(s, ONE_P) / horner(s, ONE_Q);
    return x > 0 ? 1 - ERF_1 - ratio : 1 + (ERF_1 + ratio);
  }
  const rest = tail(Math.min(size, 28));
  return x > 0 ? rest : 2 - rest;
}
