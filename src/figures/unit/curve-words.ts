import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import type { UnitCurve } from "./curves.ts";

/** "layer 1, relu", "output layer"; a second one of a kind keeps its number: "layer 1, relu#2". */
export function curveWords({ name, kind }: UnitCurve, { look }: MeasuresText): string {
  const [layer, word] = name.split(".");
  return kind === "linear" ? look.layerName(layer) : look.curveName(look.layerName(layer), word);
}
