import { useId, useRef } from "react";
import { functionOf } from "../../experiment/data/functions.ts";
import type { CurveSetting } from "../../experiment/session/frame.ts";
import type { FrameSource } from "../../state/frame-source.ts";
import type { SelectionStore } from "../../state/selection-store.ts";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { FigureFoot } from "../common/FigureFoot.tsx";
import { nearestRow } from "../common/nearest-row.ts";
import { ProbedPlot } from "../common/ProbedPlot.tsx";
import { usePlotWidth } from "../common/plot-scale.ts";
import { labelledTicks } from "../common/scale.ts";
import { drawColumns, drawLines, drawMarkers, drawRows } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { useSetting } from "../common/use-part.ts";
import { describeRegression, hingeWords, shortHingeWords } from "./describe.ts";
import {
  type CurveScales,
  curvePoints,
  curveScales,
  dotsPath,
  functionPath,
  hingePoints,
  linePath,
} from "./geometry.ts";
import { PickedSample } from "./PickedSample.tsx";
import { curvePlaces } from "./places.ts";
import "../../ui/marks/marks.css";
import "../figures.css";
import "./regression.css";

const MARGIN = { top: 4, right: 4, bottom: 22, left: 44 } as const;
/** Distance of the labels on the axes. */
const TICK_ROOM = 50;
/** Narrower plots have room for the number of hinges alone. */
const ROOM_FOR_PIECES = 230;
const DOT_RADIUS = 2;
/** Many hinges are drawn smaller, so that they stay apart. */
const HINGE_RADIUS = 3.2;
const MANY_HINGES = 30;
const SMALL_HINGE_RADIUS = 1.8;

export interface RegressionViewProps {
  readonly source: FrameSource;
  readonly arm: number;
  readonly style: ArmStyle;
  readonly showTrain: boolean;
  readonly showTest: boolean;
  /** Of the drawing, in its own units; as high as wide if it is not given. */
  readonly height?: number | undefined;
  /** Where a press or Enter puts the training point that it means. */
  readonly selection?: SelectionStore;
}

/** How far from a sample a click may be and still mean it. */
const PICK_REACH = 16;

interface SamplesProps {
  readonly setting: CurveSetting;
  readonly scales: CurveScales;
  readonly showTrain: boolean;
  readonly showTest: boolean;
}

/** What lies still under the net's curve: the samples, and the function that they follow. */
function Samples({ setting, scales, showTrain, showTest }: SamplesProps) {
  return (
    <>
      {showTest && <path className="fig-dots-test" d={dotsPath(setting, setting.test, scales, DOT_RADIUS)} />}
      {showTrain && (
        <path className="fig-dots-train" d={dotsPath(setting, setting.train, scales, DOT_RADIUS)} />
      )}
      <path className="fig-target" d={functionPath(functionOf(setting.scenario), scales)} />
    </>
  );
}

/** The net's output over its one input, with its hinges, the samples and the function that they follow. */
export function RegressionView(props: RegressionViewProps) {
  const { source, arm, style, showTrain, showTest, selection } = props;
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.regression;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rows = useRef<SVGGElement>(null);
  const columns = useRef<SVGGElement>(null);
  const curves = useRef<SVGGElement>(null);
  const hinges = useRef<SVGGElement>(null);
  const count = useRef<SVGTextElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const setting = useSetting(source);
  const width = usePlotWidth(box, 272);
  const height = props.height ?? width;
  const plot = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const name = armName(style, text);

  function pick(x: number, y: number, reach?: number): void {
    if (selection === undefined || setting?.features !== 1) return;
    const { inputs, targets, train } = setting;
    const scales = curveScales(setting, plot);
    const sample = nearestRow(train, (row) => [scales.x(inputs[row]), scales.y(targets[row])], [x, y], reach);
    if (sample !== null) selection.setState({ sample });
  }

  useDraw(source, ({ frame, setting }) => {
    const curve = frame.arms[arm]?.curve ?? null;
    if (setting.features !== 1 || !rows.current || !columns.current || !count.current) return;
    const scales = curveScales(setting, plot);
    const room = (size: number) => Math.max(2, Math.floor(size / TICK_ROOM));
    const ticks = labelledTicks(scales.y, room(plot.bottom - plot.top));
    drawRows(
      rows.current,
      ticks.map(({ value, label }) => ({ at: scales.y(value), label })),
      plot.left,
      plot.right,
    );
    drawColumns(
      columns.current,
      labelledTicks(scales.x, room(plot.right - plot.left)).map(({ value, label }) => ({
        at: scales.x(value),
        label,
      })),
      height - 6,
    );
    // A frame from before the switch, or from a page in the background: the last picture stays.
    if (curve === null || !curves.current || !hinges.current) return;
    drawLines(curves.current, [{ style, d: linePath(curvePoints(curve), scales) }]);
    const bends = hingePoints(curve);
    drawMarkers(
      hinges.current,
      bends.map(({ x, y }) => ({ style, x: scales.x(x), y: scales.y(y) })),
      bends.length > MANY_HINGES ? SMALL_HINGE_RADIUS : HINGE_RADIUS,
    );
    const said = width < ROOM_FOR_PIECES ? shortHingeWords(curve, measures) : hingeWords(curve, measures);
    if (count.current.textContent !== said) count.current.textContent = said;
  });

  return (
    <figure
      className="fig fig-regression"
      aria-label={words.name(name)}
      aria-describedby={`${id}-text`}
      data-arm={style.letter}
    >
      <div className={props.height === undefined ? "fig-map" : undefined}>
        <ProbedPlot
          name={words.probe(name)}
          width={width}
          height={height}
          box={box}
          readout={readout}
          source={source}
          places={({ frame, setting }) => {
            const curve = frame.arms[arm]?.curve ?? null;
            if (setting.features !== 1 || curve === null) return [];
            return curvePlaces(curve, setting, curveScales(setting, plot), measures);
          }}
          onPress={({ x, y }) => pick(x, y)}
          onClick={(x, y) => pick(x, y, PICK_REACH)}
        >
          <clipPath id={`${id}-plot`}>
            <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
          </clipPath>
          <g ref={rows} />
          <g ref={columns} />
          <g clipPath={`url(#${id}-plot)`}>
            {setting?.features === 1 && (
              <Samples
                setting={setting}
                scales={curveScales(setting, plot)}
                showTrain={showTrain}
                showTest={showTest}
              />
            )}
            <g ref={curves} />
            <g ref={hinges} />
            {selection !== undefined && setting?.features === 1 && (
              <PickedSample selection={selection} setting={setting} scales={curveScales(setting, plot)} />
            )}
          </g>
          <text className="fig-tick fig-over-curve" x={plot.left + 4} y={plot.top + 14}>
            y
          </text>
          <text className="fig-tick" x={plot.right} y={height - 6} textAnchor="end">
            x
          </text>
          <text
            className="fig-hinge-count fig-over-curve"
            ref={count}
            x={plot.right - 4}
            y={plot.top + 14}
            textAnchor="end"
          />
        </ProbedPlot>
      </div>
      <FigureFoot
        id={`${id}-text`}
        caption={words.name(name)}
        source={source}
        describe={(shown) => describeRegression(shown, arm, style, text, measures)}
        large={(large) => <RegressionView {...props} height={large} />}
        readout={readout}
      />
    </figure>
  );
}
