import type { Stack } from "../../experiment/scenario/types.ts";
import type { Edit } from "../edits.ts";
import { holds, inRow, layersOf, USUAL_LAYER, withoutSkips } from "./layers.ts";

/** Fewer are trained without skips as well as with them. */
const FEWEST = 6;
/** What arm a's first layer is repeated to where arm a has fewer, or layers that a skip could not span. */
const USUAL = 10;

/** Whether a skip may span each of the layers: all have one width. */
function ofOneWidth(layers: readonly Stack[]): boolean {
  const widths = layers.map(([layer]) =>
    layer.kind === "linear" || layer.kind === "maxout" ? layer.units : 0,
  );
  return widths.every((width) => width === widths[0]);
}

/** All layers but the first, which brings the inputs to their width, in a skip each. */
function withSkips([first, ...others]: readonly Stack[]): Stack {
  return inRow([first, ...others.map((items): Stack => [{ kind: "skip", items }])]);
}

/** Arm a plain and with skips, the same layers in both. */
export const compareSkip: Edit = (scenario) => {
  const [base] = scenario.arms;
  const pair = (plain: Stack, skip: Stack) => ({
    ...scenario,
    arms: [plain, skip].map((net) => ({ ...base, net })),
  });
  if (holds(base.net, "skip")) return pair(withoutSkips(base.net), base.net);
  const layers = layersOf(base.net);
  if (layers.length >= FEWEST && ofOneWidth(layers)) return pair(inRow(layers), withSkips(layers));
  const first = layers[0] ?? USUAL_LAYER;
  const deep = Array.from({ length: USUAL }, () => first);
  return pair(inRow(deep), withSkips(deep));
};
