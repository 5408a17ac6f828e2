import type { UnitState } from "../unit-maps/unit-states.ts";

/** A unit's state as unit maps and dead-unit cells mark it, in ink. A picture beside words. */
export function UnitGlyph({
  state,
  filled = false,
}: {
  /** Or of a maxout's piece, that it is never selected. */
  readonly state: UnitState | "never";
  readonly filled?: boolean;
}) {
  return (
    <svg className="fig-mark fig-glyph" width={13} height={13} viewBox="0 0 13 13" aria-hidden="true">
      <rect className="fig-glyph-box" x={1} y={1} width={11} height={11} />
      {state === "dead" && filled ? (
        <rect className="fig-glyph-fill" x={1} y={1} width={11} height={11} />
      ) : null}
      {state === "dead" && !filled ? <path className="fig-glyph-line" d="M1,1L12,12M1,12L12,1" /> : null}
      {state === "blocked" ? <path className="fig-glyph-line" d="M1,12L12,1" /> : null}
      {state === "never" ? <path className="fig-glyph-line" d="M1,6.5H12" /> : null}
      {state === "revived" ? <rect className="fig-glyph-fill" x={1} y={6.5} width={11} height={5.5} /> : null}
    </svg>
  );
}
