export const USAGE = 'usage: npm run -s scenario -- "<query>" [--steps N] [--dump] [--strict]';

export interface Options {
  readonly query: string;
  /** Null: the scenario's own `at`. */
  readonly steps: number | null;
  readonly dump: boolean;
  readonly strict: boolean;
}

/** Reads the command line. @throws Error with a message for people. */
export function readArguments(words: readonly string[]): Options {
  let query: string | null = null;
  let steps: number | null = null;
  let dump = false;
  let strict = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === "--dump") dump = true;
    else if (word === "--strict") strict = true;
    else if (word === "--steps" || word.startsWith("--steps=")) {
      if (steps !== null) throw new Error("--steps: expected once");
      if (word === "--steps") i += 1;
      steps = readSteps(word === "--steps" ? words[i] : word.slice("--steps=".length));
    } else if (word.startsWith("-"))
      throw new Error(`unknown option ${word}; expected --steps, --dump or --strict`);
    else if (query !== null)
      throw new Error(`expected one query, got also "${word}"; quote a query that holds "&"`);
    else query = word;
  }
  if (query === null) throw new Error("expected a query");
  return { query: query.replace(/^\?/, ""), steps, dump, strict };
}

function readSteps(word = ""): number {
  const steps = Number(word);
  if (!/^\d+$/.test(word) || !Number.isSafeInteger(steps)) {
    throw new Error(`--steps: expected a whole number from 0 on, got ${word === "" ? "nothing" : word}`);
  }
  return steps;
}
