/**
 * Places closer than this, as a share of the line or of the plane's half side, are one place. Kinks that meet in one
 * point, as all those of a net without biases do at the origin, are found up to rounding errors apart, about 1e-13
 * after twenty layers. A picture of 1000 pixels cannot tell 1e-3.
 */
export const SAME_PLACE = 1e-9;

/** Outputs bend or jump where they change by more than this share of what is added up in them. */
export const SAME_VALUE = 1e-9;
