import { parameterCount } from "../../experiment/scenario/counts.ts";
import { excessOf } from "../../experiment/scenario/shared-limits.ts";
import type { Stack } from "../../experiment/scenario/types.ts";
import { type Edit, editArm } from "../edits.ts";
import { isBracket } from "./layers.ts";

/** Layers this narrow stay: a skip from the inputs needs them as they are. */
const NARROW = 2;

function narrowed(stack: Stack): Stack {
  return stack.map((item) => {
    if (isBracket(item)) return { ...item, items: narrowed(item.items) };
    if (item.kind !== "linear" && item.kind !== "maxout") return item;
    return item.units <= NARROW ? item : { ...item, units: Math.max(NARROW, Math.floor(item.units / 2)) };
  });
}

/**
 * The comparison with all layers of arm a half as wide, as often as it takes until every arm is whole: arms that a
 * limit cuts one by one would differ in more than what is compared.
 */
export function fitting(compare: Edit): Edit {
  return (scenario) => {
    let base = scenario;
    let made = compare(base);
    while (excessOf(made) !== null) {
      const net = narrowed(base.arms[0].net);
      if (parameterCount(net, 2, 1) === parameterCount(base.arms[0].net, 2, 1)) break;
      base = editArm(0, { net })(base);
      made = compare(base);
    }
    return made;
  };
}
