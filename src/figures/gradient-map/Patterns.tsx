interface PatternProps {
  readonly id: string;
}

/** What marks cells that are exactly 0: lines one way. */
export function Hatch({ id }: PatternProps) {
  return (
    <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse">
      <path className="fig-map-mark" d="M-1,6L6,-1M-1,1L1,-1M4,6L6,4" />
    </pattern>
  );
}

/** What marks cells that are not finite: lines both ways, heavier. */
export function Lattice({ id }: PatternProps) {
  return (
    <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse">
      <path className="fig-map-mark fig-map-mark-loud" d="M-1,6L6,-1M-1,-1L6,6M-1,1L1,-1M4,6L6,4" />
    </pattern>
  );
}
