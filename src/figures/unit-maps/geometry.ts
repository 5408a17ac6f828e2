/** Above this many units tiles shrink to SMALL_TILE, above this many rows each row is a strip until it is opened. */
const FULL_ROW_UNITS = 8;
export const FULL_ROWS = 4;
const LARGEST_TILE = 38;
const SMALL_TILE = 16;
const SMALL_GAP = 2;
const STRIP_HEIGHT = 12;
const BAR_GAP = 1;
const BAR_HEIGHT = 3;

export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface RowLayout {
  readonly height: number;
  /** Height of the share bar under each tile; 0 in strips, where there is no room. */
  readonly bar: number;
  readonly barGap: number;
  readonly tiles: readonly Tile[];
}

function grid(units: number, width: number, side: number, gap: number): RowLayout {
  const columns = Math.max(1, Math.floor((width + gap + 1e-6) / (side + gap)));
  const step = side + BAR_GAP + BAR_HEIGHT + gap;
  const tiles = Array.from({ length: units }, (_, unit) => ({
    x: (unit % columns) * (side + gap),
    y: Math.floor(unit / columns) * step,
    width: side,
    height: side,
  }));
  const lines = Math.max(1, Math.ceil(units / columns));
  return { height: lines * step - gap, bar: BAR_HEIGHT, barGap: BAR_GAP, tiles };
}

function strip(units: number, width: number, height: number): RowLayout {
  const each = width / Math.max(1, units);
  const gap = each >= 6 ? 1 : 0;
  const tiles = Array.from({ length: units }, (_, unit) => ({
    x: unit * each,
    y: 0,
    width: each - gap,
    height,
  }));
  return { height, bar: 0, barGap: 0, tiles };
}

const linesUp = (units: number, width: number): boolean =>
  units * (SMALL_TILE + SMALL_GAP) - SMALL_GAP <= width;

/** Whether a row that is not folded is drawn as a strip all the same: its tiles do not fit in one line. */
export function isStrip(units: number, width: number): boolean {
  return units > FULL_ROW_UNITS && !linesUp(units, width);
}

/**
 * Where the units of one row lie in a picture `width` px wide. Up to 8 units: square tiles that fill the width as if
 * they were 8; more: tiles of 16 px; when these do not fit in one line: one strip. `folded` rows are 12 px strips,
 * `opened` ones show tiles in as many lines as they need.
 */
export function rowLayout(units: number, width: number, shape: "plain" | "folded" | "opened"): RowLayout {
  if (shape === "folded") return strip(units, width, STRIP_HEIGHT);
  if (units <= FULL_ROW_UNITS) {
    const gap = 4;
    const side = Math.min(LARGEST_TILE, (width - (FULL_ROW_UNITS - 1) * gap) / FULL_ROW_UNITS);
    return grid(units, width, side, gap);
  }
  return shape === "opened" || linesUp(units, width)
    ? grid(units, width, SMALL_TILE, SMALL_GAP)
    : strip(units, width, SMALL_TILE + 4);
}

const LARGEST_GAP = 8;
/** Tiles of an enlarged picture are no larger than this, and no smaller than SMALL_TILE. */
const LARGEST_ENLARGED = 180;

/**
 * The rows of an arm in a picture of their own: tiles of one size in all rows, as large as the room allows, each row in
 * as many lines as it needs. Rows lie `gap` px apart; a net that does not fit is higher than the room.
 */
export function enlargedLayouts(
  units: readonly number[],
  { width, height, gap }: { readonly width: number; readonly height: number; readonly gap: number },
): RowLayout[] {
  let side = Math.min(LARGEST_ENLARGED, width);
  for (;;) {
    const tile = Math.max(SMALL_TILE, side);
    const space = Math.min(LARGEST_GAP, Math.max(SMALL_GAP, tile / 12));
    const rows = units.map((count) => grid(count, width, tile, space));
    const whole = rows.reduce((sum, row) => sum + row.height + gap, -gap);
    if (whole <= height || side <= SMALL_TILE) return rows;
    side -= 2;
  }
}
