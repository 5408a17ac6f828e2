const RADIUS = 7;

/** A ring about what the reader has picked, in a light halo. */
export function PickedMark({ x, y }: { readonly x: number; readonly y: number }) {
  const at = { cx: x, cy: y, r: RADIUS };
  return (
    <>
      <circle className="fig-picked-halo" {...at} />
      <circle {...at} />
    </>
  );
}
