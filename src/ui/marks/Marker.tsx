import { FAMILIES, type Family } from "../tokens.ts";
import { isOpen, markerPath } from "./marker-path.ts";
import "./marks.css";

export interface MarkerProps {
  readonly family: Family;
  readonly x: number;
  readonly y: number;
  readonly radius?: number | undefined;
  /** The second arm of its family: open. */
  readonly second?: boolean | undefined;
}

/** A family's marker inside an SVG. Colour comes from the style sheet, so themes need no new drawing. */
export function Marker({ family, x, y, radius = 3.6, second }: MarkerProps) {
  const shape = FAMILIES[family].marker;
  return (
    <path
      className={`ui-marker ${isOpen(shape, second) ? "ui-marker-open" : "ui-marker-full"} ui-family-${family}`}
      transform={`translate(${x} ${y})`}
      d={markerPath(shape, radius)}
    />
  );
}
