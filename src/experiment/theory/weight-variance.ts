import { completeParameters, INITIALISERS, isInitialiserName } from "../../engine/index.ts";
import type { Named } from "../scenario/types.ts";

/**
 * Variance of one starting weight of a matrix [fanOut x fanIn], c the initialiser's constant: c^2 / 3 for uniform
 * draws on (-c, c), c^2 for normal ones, c^2 / max(fanIn, fanOut) for an orthogonal matrix. Null where nothing is
 * drawn.
 * @throws if the word is unknown.
 */
export function weightVariance(init: Named, fanIn: number, fanOut: number): number | null {
  if (!isInitialiserName(init.name))
    throw new Error(
      `weightVariance: expected one of ${Object.keys(INITIALISERS).join(", ")}, got "${init.name}"`,
    );
  const initialiser = INITIALISERS[init.name];
  const parameters = completeParameters(init.name, initialiser.parameters, init.parameters);
  const constant = initialiser.scale(fanIn, fanOut, parameters);
  switch (initialiser.draw) {
    case "uniform":
      return (constant * constant) / 3;
    case "normal":
      return constant * constant;
    case "orthogonal":
      return (constant * constant) / Math.max(fanIn, fanOut);
    case "one":
      return null;
  }
}
