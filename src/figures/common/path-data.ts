/** A point of a drawing; null where a line has a gap. */
export type PathPoint = { readonly x: number; readonly y: number } | null;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * Writes SVG path data, to two decimals, by the calls that a canvas has for paths. d3 has the same with curves, areas
 * and arcs: 5 kB of a page's first load for three letters.
 */
export class PathData {
  #data = "";

  moveTo(x: number, y: number): void {
    this.#data += `M${rounded(x)},${rounded(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#data += `L${rounded(x)},${rounded(y)}`;
  }

  /** A whole circle about (x, y) from its right end, where the path is; a canvas would draw parts of one too. */
  arc(x: number, y: number, radius: number): void {
    const [r, top] = [rounded(radius), rounded(y)];
    this.#data += `A${r},${r},0,1,1,${rounded(x - radius)},${top}A${r},${r},0,1,1,${rounded(x + radius)},${top}`;
  }

  closePath(): void {
    this.#data += "Z";
  }

  toString(): string {
    return this.#data;
  }
}

/** Straight lines from point to point, with a gap at every null; a point alone between gaps is a dot of its own. */
export function polylinePath(points: Iterable<PathPoint>): string {
  const path = new PathData();
  let run = 0;
  const end = () => {
    if (run === 1) path.closePath();
    run = 0;
  };
  for (const point of points) {
    if (point === null) end();
    else if (run++ === 0) path.moveTo(point.x, point.y);
    else path.lineTo(point.x, point.y);
  }
  end();
  return path.toString();
}
