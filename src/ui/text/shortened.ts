/** What was given or is used, as much of it as a reader can take in. */
export function shortened(given: string, longest = 60): string {
  return given.length > longest ? `${given.slice(0, longest)}…` : given;
}
