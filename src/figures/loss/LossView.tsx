import { useId, useRef } from "react";
import type { FrameSource } from "../../state/frame-source.ts";
import { formatCount } from "../../ui/format.ts";
import { useText } from "../../ui/text/use-text.ts";
import { type ArmStyle, armShortName } from "../arm-style.ts";
import { Chart } from "../common/Chart.tsx";
import { MARGIN } from "../common/layer-axis.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import { labelledTicks } from "../common/scale.ts";
import { drawColumns, drawLabels, drawLines, drawRows } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { describeLoss } from "./describe.ts";
import { lossEnd, lossPath, lossScales } from "./geometry.ts";
import { withFrame } from "./history.ts";
import { lossPlaces } from "./places.ts";
import { drawRateMarks, rateLines } from "./rate-lines.ts";
import "./loss.css";

/** A plot so wide labels quarters of its steps, a narrower one halves. */
const WIDE = 480;

export interface LossViewProps {
  readonly source: FrameSource;
  readonly arms: readonly ArmStyle[];
  readonly height?: number | undefined;
}

/** Loss against steps, all arms in one plot: heavy on the training set, thin on the test set. */
export function LossView({ source, arms, height = 176 }: LossViewProps) {
  const text = useText().figures;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rows = useRef<SVGGElement>(null);
  const columns = useRef<SVGGElement>(null);
  const marks = useRef<SVGGElement>(null);
  const lines = useRef<SVGGElement>(null);
  const labels = useRef<SVGGElement>(null);
  const unit = useRef<SVGTextElement>(null);
  const loss = usePart(source, ({ setting }) => setting.loss);
  const width = usePlotWidth(box, 300);
  const left = MARGIN.left;
  const right = Math.max(left + 40, width - MARGIN.right);
  const bottom = height - 26;
  const plot = { left, right, top: MARGIN.top, bottom };

  useDraw(source, (shown) => {
    if (!rows.current || !columns.current || !marks.current) return;
    if (!lines.current || !labels.current || !unit.current) return;
    const history = withFrame(shown);
    const scales = lossScales(history, plot);
    drawRows(
      rows.current,
      labelledTicks(scales.y, 4).map(({ value, label }) => ({ at: scales.y(value), label })),
      left,
      right,
    );
    const last = scales.x.domain[1];
    const parts = right - left < WIDE ? 2 : 4;
    const steps = [...new Set(Array.from({ length: parts + 1 }, (_, i) => Math.round((i / parts) * last)))];
    drawColumns(
      columns.current,
      steps.map((step) => ({ at: scales.x(step), label: formatCount(step) })),
      height - 8,
    );
    // Half of the last number, which is centred under the end of the axis, at about 8 px a character.
    unit.current.setAttribute("x", String(right + 12 + 4 * formatCount(last).length));
    drawRateMarks(marks.current, rateLines(shown, scales, plot, text));
    drawLines(
      lines.current,
      arms.flatMap((style, i) => [
        { style, d: lossPath(history, i, "test", scales), thin: true },
        { style, d: lossPath(history, i, "train", scales) },
      ]),
    );
    const ends = arms.flatMap((style, i) => {
      const y = lossEnd(history, i, scales);
      return y === null ? [] : [{ style, y: Math.max(MARGIN.top, y), label: armShortName(style, text) }];
    });
    // Under the axis stands the last step: a label keeps its distance.
    drawLabels(labels.current, ends, right + 8, width - right - 8, 8, bottom - 6);
  });

  return (
    <Chart
      id={id}
      className="fig-loss"
      title={text.loss.title}
      note={text.loss.note}
      more={loss === null ? undefined : text.loss.more[loss]}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={(shown) => describeLoss(shown, arms, text)}
      places={(shown) => lossPlaces(shown, arms, plot, text)}
      large={(large) => <LossView source={source} arms={arms} height={large} />}
    >
      <clipPath id={`${id}-clip`}>
        <rect x={left} y={MARGIN.top - 2} width={right - left + 2} height={bottom - MARGIN.top + 4} />
      </clipPath>
      <g ref={rows} />
      <g ref={columns} />
      <text ref={unit} className="fig-tick" x={right + 30} y={height - 8}>
        {text.loss.steps}
      </text>
      <g ref={marks} />
      <g ref={lines} clipPath={`url(#${id}-clip)`} />
      <g ref={labels} />
    </Chart>
  );
}
