const LONGEST = 60;

/** What was given or is used, as much of it as a reader can take in. */
export function shortened(given: string): string {
  return given.length > LONGEST ? `${given.slice(0, LONGEST)}…` : given;
}
