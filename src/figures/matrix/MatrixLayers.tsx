import type { RefObject } from "react";
import type { Family } from "../../ui/tokens.ts";
import "./matrix.css";

/** The parts of a drawing of matrices, in the colour of the arm's family; `drawMatrices` fills them. */
export function MatrixLayers({
  root,
  family,
}: {
  readonly root: RefObject<SVGGElement | null>;
  readonly family: Family;
}) {
  return (
    <g ref={root} className={`ui-family-${family}`}>
      <path className="fig-matrix-rules" />
      <path className="fig-matrix-outlines" />
      <path className="fig-matrix-filled" />
      <path className="fig-matrix-lines" />
      <path className="fig-matrix-picked" />
      <g className="fig-matrix-labels" />
    </g>
  );
}
