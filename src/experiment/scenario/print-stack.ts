import { printNumber } from "./numbers.ts";
import type { Named, Stack, StackItem } from "./types.ts";
import { type WordKind, withoutDefaults } from "./words.ts";

/** `glorot:4`, in canonical form: numbers at the end that equal their defaults are left out. */
export function printNamed(kind: WordKind, named: Named): string {
  const parameters = withoutDefaults(kind, named.name, named.parameters);
  return [named.name, ...parameters.map(printNumber)].join(":");
}

function printItem(item: StackItem): string {
  switch (item.kind) {
    case "linear":
      return printNumber(item.units);
    case "activation":
      return printNamed("activation", item);
    case "batchnorm":
      return "bn";
    case "dropout":
      return `dropout:${printNumber(item.rate)}`;
    case "maxout":
      return `${item.units}max${item.pieces}`;
    case "skip":
      return `skip(${printStack(item.items)})`;
    case "repeat":
      return `${item.times}x(${printStack(item.items)})`;
  }
}

/** A stack in canonical notation: no spaces, repetitions as they are, default parameters left out. */
export function printStack(stack: Stack): string {
  return stack.map(printItem).join(",");
}
