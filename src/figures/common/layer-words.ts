import type { FiguresText } from "./description.ts";

/** A layer of the axis as the probe names it: "layer 3", "output layer". */
export function layerWords(layer: string, text: FiguresText): string {
  if (layer === "out") return text.outputPlace;
  return layer === "in" ? text.inputPlace : text.layerPlace(layer);
}
