const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const list = (parts: readonly string[]): string => parts.join("; ");

/** Words of the creases over the maps. */
export const creases = {
  legend: "creases, deeper ones thinner",
  count: (segments: number) => plural(segments, "crease", "creases"),
  some: (drawn: string, all: string) => `creases: ${drawn} of ${all} layers`,
  none: {
    smooth: "smooth: no creases",
    straight: "straight: no creases",
    "not-finite": "not finite: no creases",
    "too-many": "too many creases",
    "no-plane": "one input: no creases",
  },
  summary: (parts: readonly string[]) => ` Creases: ${list(parts)}.`,
  layer: (layer: string, segments: string) => `${layer} ${segments}`,
  column: "crease segments",
  row: (layer: string) => `creases of ${layer}`,
};
