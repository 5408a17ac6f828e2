import { MAX_SHOWN } from "../experiment/scenario/limits.ts";
import { type FigureName, MORE_FIGURES, type MoreFigureName } from "../experiment/scenario/types.ts";

/** The figures that stand beside the rail's, and those that a link names. */
export interface OpenFigures {
  /** All that the reader has opened, the newest last. */
  readonly open: readonly MoreFigureName[];
  /** At most MAX_SHOWN. */
  readonly show: readonly FigureName[];
}

export function isMore(name: FigureName): name is MoreFigureName {
  return MORE_FIGURES.some((one) => one === name);
}

/**
 * Opens a figure or closes it. A link names the newest ones; where one of these closes, the newest of the others that
 * are open takes its place.
 */
export function withFigure({ open, show }: OpenFigures, name: FigureName, on: boolean): OpenFigures {
  const kept = open.filter((one) => one !== name);
  const named = show.filter((one) => one !== name);
  if (on)
    return {
      open: isMore(name) ? [...kept, name] : kept,
      show: [...named, name].slice(-MAX_SHOWN),
    };
  const room = MAX_SHOWN - named.length;
  const next = kept.filter((one) => !named.includes(one));
  return { open: kept, show: room > 0 ? [...next.slice(-room), ...named] : named };
}
