import { useRef } from "react";
import { createMapPainter } from "../../../../figures/boundary/painter.ts";
import { prepareCanvas } from "../../../../figures/common/canvas.ts";
import { useDraw } from "../../../../figures/common/use-draw.ts";
import { useTheme } from "../../../../ui/theme.ts";
import { useLab } from "../../context.ts";

/** What the first arm answers over the plane, under the points; bare paper while other data are used. */
export function OutputUnder({ size }: { readonly size: number }) {
  const lab = useLab();
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<ReturnType<typeof createMapPainter> | null>(null);
  useDraw(lab.run.source, ({ frame, setting }) => {
    if (canvas.current === null) return;
    if (setting.features !== 2 || setting.scenario.data !== "points") {
      prepareCanvas(canvas.current, size, size);
      return;
    }
    painter.current ??= createMapPainter(canvas.current);
    const look = { size, theme, showTrain: false, showTest: false };
    painter.current(setting, frame.arms[0]?.surface ?? null, look);
  });
  return <canvas ref={canvas} data-figure="own-output" />;
}
