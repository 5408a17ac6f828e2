import { type ArmStyle, armName } from "../arm-style.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";
import { layerWords } from "../common/layer-words.ts";
import { HEAD } from "./geometry.ts";
import type { LayerMeasure } from "./LayerChart.tsx";
import type { LayerLayout } from "./layout.ts";

/** What was measured, the signs at the foot and the head among it; an arm is a row, a layer a column. */
export function layerPlaces(
  { axis, measured, placed, expectedValues }: LayerLayout,
  arms: readonly ArmStyle[],
  { reading }: Pick<LayerMeasure, "reading">,
  text: FiguresText,
): ProbePlace[] {
  return arms.flatMap((style, row) =>
    measured[row].flatMap(({ name, value }, layer): ProbePlace[] => {
      const { x, y, overflow } = placed[row][layer];
      if (value === null || (y === null && !overflow)) return [];
      const expected = expectedValues[row].find((one) => one.name === name)?.value ?? null;
      const words = () =>
        text.reading(armName(style, text), layerWords(name, text), reading(value, expected));
      return [{ x, y: y ?? HEAD, column: axis.names.indexOf(name), row, words }];
    }),
  );
}
