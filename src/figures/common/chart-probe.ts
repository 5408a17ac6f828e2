/** A place of a drawing that a reader may point at, and what is said of it. */
export interface ProbePlace {
  /** In the drawing's own units. */
  readonly x: number;
  readonly y: number;
  /** Left and Right go to the next column of the same row. Columns need not follow each other: a step is one. */
  readonly column: number;
  /** Up and Down go to the next row at the same column: an arm, a series. */
  readonly row: number;
  /** "c relu, layer 3: RMS of δ 0.21". */
  words(): string;
}

/** What stays chosen while frames come and places move: where the pointer is, or the column and row that keys led to. */
export type Choice =
  | { readonly x: number; readonly y: number }
  | { readonly column: number; readonly row: number };

/** Steps of an arrow key with Shift. */
const FAR = 10;

/** The place with the least of a distance; the first of equal ones. Null without places. */
function leastBy<T>(items: readonly T[], distance: (item: T) => number): T | null {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const found = distance(item);
    if (best !== null && found >= least) continue;
    best = item;
    least = found;
  }
  return best;
}

/** The place that a choice means among those of a frame: the nearest. Null where there are none. */
export function chosenPlace<Place extends ProbePlace>(
  places: readonly Place[],
  choice: Choice,
): Place | null {
  if ("x" in choice) return leastBy(places, ({ x, y }) => Math.hypot(x - choice.x, y - choice.y));
  const row = leastBy(places, (place) => Math.abs(place.row - choice.row))?.row;
  return leastBy(
    places.filter((place) => place.row === row),
    ({ column }) => Math.abs(column - choice.column),
  );
}

/** The columns of a row in order. */
function columnsOf(places: readonly ProbePlace[], row: number): number[] {
  return places
    .filter((place) => place.row === row)
    .map(({ column }) => column)
    .sort((one, other) => one - other);
}

/** The entry `by` steps on in an ordered list, or its last in that direction. */
function stepped(sorted: readonly number[], from: number, by: number): number {
  const at = sorted.indexOf(from) + by;
  return sorted[Math.min(sorted.length - 1, Math.max(0, at))];
}

/**
 * What a key chooses from the place where the probe is; null when the key is not the probe's. Shift takes Left and
 * Right ten columns further. End stays at the last column when later ones come.
 */
export function movedChoice(
  places: readonly ProbePlace[],
  { column, row }: ProbePlace,
  key: string,
  far: boolean,
): Choice | null {
  const along = (by: number): Choice => ({
    row,
    column: stepped(columnsOf(places, row), column, far ? by * FAR : by),
  });
  const across = (by: number): Choice => {
    const rows = [...new Set(places.map((place) => place.row))].sort((one, other) => one - other);
    return { column, row: stepped(rows, row, by) };
  };
  switch (key) {
    case "ArrowLeft":
      return along(-1);
    case "ArrowRight":
      return along(1);
    case "ArrowUp":
      return across(-1);
    case "ArrowDown":
      return across(1);
    case "Home":
      return { column: -Number.MAX_SAFE_INTEGER, row };
    case "End":
      return { column: Number.MAX_SAFE_INTEGER, row };
    default:
      return null;
  }
}
