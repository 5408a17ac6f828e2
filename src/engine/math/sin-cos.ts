import { LARGEST_ANGLE, reduceAngle, reduced } from "./reduce-angle.ts";

/** sin(x + y), |x| <= pi/4, y its rounding error (coefficients: fdlibm, k_sin). */
function sineNear(x: number, y: number): number {
  const z = x * x;
  const v = z * x;
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return x - (z * (0.5 * y - v * r) - y - v * -1.66666666666666324348e-1);
}

/** cos(x + y), |x| <= pi/4, y its rounding error (coefficients: fdlibm, k_cos). */
function cosineNear(x: number, y: number): number {
  const z = x * x;
  const r =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z *
                (-2.75573143513906633035e-7 +
                  z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * y));
}

/** sin or cos of the reduced angle, by quadrant. */
function inQuadrant(quadrant: number): number {
  const s = sineNear(reduced.high, reduced.low);
  const c = cosineNear(reduced.high, reduced.low);
  const size = (quadrant & 1) === 0 ? s : c;
  return (quadrant & 2) === 0 ? size : -size;
}

/** sin x, to 2 ulp for |x| <= 2^20; NaN beyond. */
export function sin(x: number): number {
  reduceAngle(x);
  const result = inQuadrant(reduced.n | 0);
  const bounded = x <= LARGEST_ANGLE && x >= -LARGEST_ANGLE ? result : Number.NaN;
  return x === 0 ? x : bounded;
}

/** cos x, to 2 ulp for |x| <= 2^20; NaN beyond. */
export function cos(x: number): number {
  reduceAngle(x);
  const result = inQuadrant((reduced.n | 0) + 1);
  return x <= LARGEST_ANGLE && x >= -LARGEST_ANGLE ? result : Number.NaN;
}
