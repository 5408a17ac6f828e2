/** Widths of the first layer's creases, the second's, and of all behind. */
export const CREASE_WIDTHS = [1.3, 1, 0.7] as const;
/** Ink that lets the map through, so that the boundary stays the heaviest line. */
export const CREASE_OPACITY = 0.72;
