import type { Shown } from "../../state/frame-source.ts";
import { formatLoss } from "../../ui/format.ts";
import type { ArmStyle } from "../arm-style.ts";
import { stepHeight } from "../by-step/curves.ts";
import { stepPlaces } from "../by-step/places.ts";
import type { Box } from "../common/box.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { FiguresText } from "../common/description.ts";
import { lossScales } from "./geometry.ts";
import { withFrame } from "./history.ts";

/** The losses of each arm's training curve. */
export function lossPlaces(
  shown: Shown,
  arms: readonly ArmStyle[],
  box: Box,
  text: FiguresText,
): ProbePlace[] {
  const history = withFrame(shown);
  const scales = lossScales(history, box);
  const y = (loss: number | null) => {
    const height = stepHeight(loss, scales);
    return height === null ? null : Math.max(box.top, height);
  };
  return stepPlaces(
    history,
    arms,
    { x: scales.x, y: ({ loss }) => y(loss), say: ({ loss }) => formatLoss(loss) },
    text,
  );
}
