import type { Stack, StackItem } from "./types.ts";
import { parametersOf } from "./words.ts";

/** The words of an item that the engine cannot build yet. */
function wordsOf(item: StackItem): readonly string[] {
  switch (item.kind) {
    case "linear":
      return [];
    case "activation":
      return parametersOf("activation", item.name) === null ? [item.name] : [];
    case "repeat":
      return item.items.flatMap(wordsOf);
    case "skip":
      return ["skip", ...item.items.flatMap(wordsOf)];
    case "batchnorm":
      return ["bn"];
    default:
      return [item.kind];
  }
}

/** The words of a stack that the engine cannot build yet (`bn`, `dropout`, `maxout`, `skip`, `gelu`), each once, in reading order. */
export function unavailableWords(stack: Stack): string[] {
  return [...new Set(stack.flatMap(wordsOf))];
}
