import { shortened } from "../shortened.ts";

type Detail = Readonly<Record<string, string | number>>;

const found = (detail: Detail): string =>
  detail.found === "" ? "the end" : `“${shortened(String(detail.found))}”`;

/** What is said of the notation in the text field: labels, and why it cannot be read. */
export const net = {
  label: (letter: string) => `Layers of arm ${letter}`,
  empty: "no hidden layer",
  problem: (at: number, what: string) =>
    `Character ${at}: ${what} The last valid net runs on, and the blocks show it.`,
  goTo: (at: number) => `Go to character ${at}`,
  limited: (given: string, used: string) => `${given} is outside of the limits: ${used} is used.`,
  errors: {
    "expected-item": (d: Detail) => `a layer such as 8 or relu is expected, not ${found(d)}.`,
    "expected-separator": (d: Detail) => `a comma is expected, not ${found(d)}.`,
    "expected-open": (d: Detail) => `“(” is expected, not ${found(d)}.`,
    "expected-close": (d: Detail) => `“)” is expected, not ${found(d)}.`,
    "expected-number": (d: Detail) => `a number is expected, not ${found(d)}.`,
    "unexpected-character": (d: Detail) => `${found(d)} has no place in the notation.`,
    "unknown-word": (d: Detail) => `${found(d)} is not a word of the notation.`,
    "whole-number": (d: Detail) => `a whole number is expected, not ${found(d)}.`,
    "too-many-numbers": (d: Detail) =>
      d.limit === 0
        ? `${found(d)} takes no number.`
        : `${found(d)} takes at most ${d.limit === 1 ? "one number" : `${d.limit} numbers`}.`,
    "too-deep": (d: Detail) => `brackets nest at most ${d.limit} deep.`,
    "empty-group": (d: Detail) => `${found(d)} is empty.`,
    "skip-width": (d: Detail) => `skip(...) must keep its width, here ${d.from} becomes ${d.to}.`,
  },
};
