import type { ArmFrame } from "../../experiment/session/frame.ts";
import { formatCount } from "../../ui/format.ts";
import type { FiguresText } from "../common/description.ts";

/** Segments of the creases by layer, those of every layer that is drawn; layers are named as in the frame. */
export function creaseCounts(
  arm: Pick<ArmFrame, "layers" | "creases">,
): readonly { readonly name: string; readonly segments: number }[] {
  const found = new Map<number, number>();
  for (const layer of arm.creases?.layers ?? []) found.set(layer, (found.get(layer) ?? 0) + 1);
  return [...found].map(([layer, segments]) => ({ name: arm.layers[layer]?.name ?? "", segments }));
}

/** How many creases an arm has, or why none are drawn; empty where nobody asked. */
export function creaseWords(arm: Pick<ArmFrame, "creases">, text: FiguresText): string {
  const { creases } = arm;
  if (creases === null) return "";
  const { left, drawn, bending, units } = creases;
  const words = text.creases;
  if (left === "too-many") return words.some(formatCount(drawn), formatCount(bending ?? 0));
  if (left !== null) return words.none[left];
  return bending === 0 ? words.none.straight : words.count(units.length);
}
