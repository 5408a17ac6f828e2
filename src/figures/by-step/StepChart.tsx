import { useId, useRef } from "react";
import { rateMarks } from "../../experiment/scenario/rate-marks.ts";
import type { HistorySample } from "../../experiment/session/frame.ts";
import type { Shown } from "../../state/frame-source.ts";
import { formatCount } from "../../ui/format.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useLoaded } from "../../ui/use-loaded.ts";
import { writeAttribute } from "../../ui/write-attribute.ts";
import { armShortName } from "../arm-style.ts";
import type { FigureProps } from "../by-layer/LayerChart.tsx";
import type { Box } from "../common/box.ts";
import { Chart } from "../common/Chart.tsx";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { Describe } from "../common/description.ts";
import { MARGIN } from "../common/layer-axis.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import { drawColumns, drawLabels, drawLines, drawRows, type Tick } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { withFrame } from "../loss/history.ts";
import "../loss/loss.css";
import { labelledSteps, type StepScales, type StepValue, stepEnd, stepPath } from "./curves.ts";

/** What one figure by step shows. */
export interface StepMeasure {
  readonly className: string;
  readonly title: string;
  readonly note: string;
  /** How the note goes on where there is room. */
  readonly more?: string | undefined;
  readonly scales: (history: readonly HistorySample[], plot: Box) => StepScales;
  /** Labels of the vertical axis. */
  readonly ticks: (scales: StepScales) => readonly Tick[];
  /** The heavy line of an arm, and the thin one. */
  readonly train: StepValue;
  readonly test: StepValue;
  readonly describe: Describe;
  readonly places: (shown: Shown, plot: Box) => readonly ProbePlace[];
  /** Said in the plot where no arm has a value; "" else. */
  readonly empty?: (shown: Shown) => string;
}

/** What marks a change of a rate: few runs have one. */
const loadRateLines = () => import("../loss/rate-lines.ts");

/** A plot so wide labels quarters of its steps, a narrower one halves. */
const WIDE = 480;

/** A measure against steps, all arms in one plot: heavy on the training set, thin on the test set. */
export function StepChart({
  source,
  arms,
  height = 176,
  measure,
}: FigureProps & { readonly measure: StepMeasure }) {
  const text = useText().figures;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rows = useRef<SVGGElement>(null);
  const columns = useRef<SVGGElement>(null);
  const marks = useRef<SVGGElement>(null);
  const lines = useRef<SVGGElement>(null);
  const labels = useRef<SVGGElement>(null);
  const unit = useRef<SVGTextElement>(null);
  const empty = useRef<SVGTextElement>(null);
  const changes = usePart(source, ({ setting }) => rateMarks(setting.scenario).length) ?? 0;
  const rates = useLoaded(changes > 0 ? loadRateLines : null);
  const width = usePlotWidth(box, 300);
  const left = MARGIN.left;
  const right = Math.max(left + 40, width - MARGIN.right);
  const bottom = height - 26;
  const plot = { left, right, top: MARGIN.top, bottom };

  useDraw(source, (shown) => {
    if (!rows.current || !columns.current || !marks.current || !lines.current) return;
    if (!labels.current || !unit.current || !empty.current) return;
    const history = withFrame(shown);
    const scales = measure.scales(history, plot);
    drawRows(rows.current, measure.ticks(scales), left, right);
    const steps = labelledSteps(scales.x, right - left < WIDE ? 2 : 4);
    drawColumns(
      columns.current,
      steps.map((step) => ({ at: scales.x(step), label: formatCount(step) })),
      height - 8,
    );
    const last = steps[steps.length - 1];
    // Half of the last number, which is centred under the end of the axis, at about 8 px a character.
    writeAttribute(unit.current, "x", String(right + 12 + 4 * formatCount(last).length));
    if (rates === null) marks.current.replaceChildren();
    else rates.drawRateMarks(marks.current, rates.rateLines(shown, scales, plot, text));
    drawLines(
      lines.current,
      arms.flatMap((style, i) => [
        { style, d: stepPath(history, i, measure.test, scales), thin: true },
        { style, d: stepPath(history, i, measure.train, scales) },
      ]),
    );
    const ends = arms.flatMap((style, i) => {
      const y = stepEnd(history, i, measure.train, scales);
      return y === null ? [] : [{ style, y: Math.max(MARGIN.top, y), label: armShortName(style, text) }];
    });
    // Under the axis stands the last step: a label keeps its distance.
    drawLabels(labels.current, ends, right + 8, width - right - 8, 8, bottom - 6);
    empty.current.textContent = measure.empty?.(shown) ?? "";
  });

  return (
    <Chart
      id={id}
      className={measure.className}
      title={measure.title}
      note={measure.note}
      more={measure.more}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={measure.describe}
      places={(shown) => measure.places(shown, plot)}
      large={(large) => <StepChart source={source} arms={arms} height={large} measure={measure} />}
    >
      <clipPath id={`${id}-clip`}>
        <rect x={left} y={MARGIN.top - 2} width={right - left + 2} height={bottom - MARGIN.top + 4} />
      </clipPath>
      <g ref={rows} />
      <g ref={columns} />
      <text ref={unit} className="fig-tick" x={right + 30} y={height - 8}>
        {text.loss.steps}
      </text>
      <text ref={empty} className="fig-tick" x={left + 8} y={MARGIN.top + 18} />
      <g ref={marks} />
      <g ref={lines} clipPath={`url(#${id}-clip)`} />
      <g ref={labels} />
    </Chart>
  );
}
