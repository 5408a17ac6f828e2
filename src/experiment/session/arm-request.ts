import type { FrameRequest } from "./frame.ts";
import type { InsideRequest } from "./inside.ts";
import type { Route } from "./point.ts";

/** What is wanted of one arm alone. */
export interface ArmRequest {
  /** Indices of the unit rows in view. */
  readonly rows: readonly number[];
  readonly inside: InsideRequest | null;
  readonly point: { readonly sample: number; readonly route: Route } | null;
}

export function armRequest({ rows, inside, point }: FrameRequest, arm: number): ArmRequest {
  return {
    rows: rows[arm] ?? [],
    inside: inside?.[arm] ?? null,
    point: point ? { sample: point.sample, route: point.routes[arm] ?? [] } : null,
  };
}
