import { formatCount } from "../../../../ui/format.ts";
import type { ToolWords } from "./context.ts";
import type { Refusal } from "./outcome.ts";

/** Why an edit cannot be made, in words. */
export function sayRefusal(refusal: Refusal, { refusals }: ToolWords): string {
  switch (refusal.why) {
    case "skip-width":
      return refusals["skip-width"](refusal.from, refusal.to);
    case "tied-to-inputs":
      return refusals["tied-to-inputs"](refusal.inputs);
    case "too-deep":
    case "layers":
    case "items":
      return refusals[refusal.why](refusal.limit);
    case "parameters":
    case "characters":
      return refusals[refusal.why](formatCount(refusal.limit));
    default:
      return refusals[refusal.why];
  }
}
