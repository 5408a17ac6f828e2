import { formatPercent } from "../../ui/format.ts";
import { linearScale } from "../common/scale.ts";
import type { ValueScale } from "./scales.ts";

/** Shares from 0 to 100 %, whatever the values: a small share looks small. */
export function percentScale(_values: readonly number[], top: number, bottom: number): ValueScale {
  const height = linearScale([0, 1], [bottom, top]);
  return {
    ticks: [0, 0.5, 1].map((share) => ({ at: height(share), label: formatPercent(share, 0) })),
    zeroApart: false,
    at: (share) => (Number.isFinite(share) ? height(share) : null),
  };
}
