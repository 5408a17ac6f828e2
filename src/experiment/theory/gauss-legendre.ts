/** One place of a rule over [-1, 1]: it stands for x and -x, each with this weight. */
interface Place {
  readonly x: number;
  readonly weight: number;
}

/**
 * Gauss and Legendre's rule with 16 places, exact for polynomials up to degree 31. From 50-digit arithmetic: x are the
 * roots of P_16, the weights 2 / ((1 - x^2) P_16'(x)^2).
 */
const HALF: readonly Place[] = [
  { x: 0.09501250983763744, weight: 0.1894506104550685 },
  { x: 0.2816035507792589, weight: 0.18260341504492358 },
  { x: 0.45801677765722737, weight: 0.16915651939500254 },
  { x: 0.6178762444026438, weight: 0.14959598881657674 },
  { x: 0.755404408355003, weight: 0.12462897125553388 },
  { x: 0.8656312023878318, weight: 0.09515851168249279 },
  { x: 0.9445750230732326, weight: 0.062253523938647894 },
  { x: 0.9894009349916499, weight: 0.027152459411754096 },
];

/** Places and weights over [-1, 1]. */
export const GAUSS_LEGENDRE: readonly Place[] = HALF.flatMap(({ x, weight }) => [
  { x: -x, weight },
  { x, weight },
]);
