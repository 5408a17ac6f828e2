import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import type { ShownTensor } from "./blocks.ts";

/** A parameter as readers name it, counted from 1: "W2[3,5]", "b2[3]", "1.bn scale[3]"; of a maxout with its piece. */
export function entryName(
  tensor: ShownTensor,
  row: number,
  column: number,
  { weights: words }: MeasuresText,
): string {
  const { place, part, rows, pieces } = tensor;
  const units = rows / pieces;
  const unit = (row % units) + 1;
  const at = part === "W" ? `${unit},${column + 1}` : String(unit);
  const [layer] = place.name.split(".");
  const plain = part === "W" || part === "b";
  const owner = place.name.slice(0, place.name.lastIndexOf("."));
  const name = plain ? words.entry(part, layer, at) : words.kept(owner, part, at);
  return pieces === 1 ? name : words.piece(name, Math.floor(row / units) + 1);
}
