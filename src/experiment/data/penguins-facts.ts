/** What is known of the penguins without their table, which is loaded only where points are made. */
export const SPECIES: readonly string[] = ["Adelie", "Chinstrap", "Gentoo"];

/** Rows of the table: a test holds this to it. */
export const MEASURED = 342;
