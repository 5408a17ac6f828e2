import type { Stack } from "./types.ts";
import { parametersOf } from "./words.ts";

/** The word of the first item that the engine cannot build yet (`bn`, `dropout`, `maxout`, `skip`, `gelu`), or null. */
export function firstUnavailable(stack: Stack): string | null {
  for (const item of stack) {
    switch (item.kind) {
      case "linear":
        break;
      case "activation":
        if (parametersOf("activation", item.name) === null) return item.name;
        break;
      case "repeat": {
        const word = firstUnavailable(item.items);
        if (word !== null) return word;
        break;
      }
      case "batchnorm":
        return "bn";
      default:
        return item.kind;
    }
  }
  return null;
}
