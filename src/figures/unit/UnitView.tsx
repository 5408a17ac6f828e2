import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Shown } from "../../state/frame-source.ts";
import { formatCount } from "../../ui/format.ts";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useTheme } from "../../ui/theme.ts";
import { THEMES } from "../../ui/tokens.ts";
import { writeAttribute } from "../../ui/write-attribute.ts";
import { activationOf } from "../activation-curve/evaluate.ts";
import { armName, familyOf } from "../arm-style.ts";
import type { Box } from "../common/box.ts";
import { Chart } from "../common/Chart.tsx";
import { type InsideFigureProps, insideOf } from "../common/inside.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import { labelledTicks } from "../common/scale.ts";
import { drawColumns, drawRows } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart, useSetting } from "../common/use-part.ts";
import { curveWords } from "./curve-words.ts";
import { curveAt, curvesOf, type UnitCurve } from "./curves.ts";
import { countWords, describeUnit } from "./describe.ts";
import { drawSamples, drawSlopeTicks, rugHeight } from "./draw.ts";
import { unitLayout } from "./geometry.ts";
import { unitPoints } from "./measure.ts";
import { unitPlaces } from "./places.ts";
import { UnitChoice } from "./UnitChoice.tsx";
import { UnitLegend } from "./UnitLegend.tsx";
import "../matrix/matrix.css";
import "./unit.css";

const MARGIN = { left: 46, right: 46, top: 24 };
/** Numbers of the axis under the marks of the samples. */
const FOOT = 24;
/** Distances of numbers at the axes. */
const COLUMN_ROOM = 64;
const ROW_ROOM = 36;
const RING = 6;

/** One unit's function, with z of every training sample on it. */
export function UnitView({ source, arms, selection, chosenArm = 0, height = 262 }: InsideFigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.unit;
  const tokens = THEMES[useTheme()];
  const id = useId();
  const setting = useSetting(source);
  const classes = setting === null ? 2 : (setting.classes ?? 1);
  const refs = {
    box: useRef<HTMLDivElement>(null),
    rows: useRef<SVGGElement>(null),
    slopes: useRef<SVGGElement>(null),
    columns: useRef<SVGGElement>(null),
    curve: useRef<SVGPathElement>(null),
    slope: useRef<SVGPathElement>(null),
    kinks: useRef<SVGPathElement>(null),
    dots: useRef<SVGGElement>(null),
    rug: useRef<SVGGElement>(null),
    picked: useRef<SVGCircleElement>(null),
    counts: useRef<HTMLParagraphElement>(null),
  };
  const selected = useStore(selection, (state) => state.unit);
  const sample = useStore(selection, (state) => state.sample);
  const [askedPiece, setPiece] = useState(0);
  const asked = selected ?? { arm: chosenArm, layer: 0, unit: 0 };
  const arm = Math.min(asked.arm, arms.length - 1);
  // As words, so that they change with the net and not with the frame.
  const listed = usePart(source, ({ frame }) => JSON.stringify(curvesOf(frame.arms[arm]?.layers ?? [])));
  const curves = useMemo((): UnitCurve[] => JSON.parse(listed ?? "[]"), [listed]);
  const layers = source.get()?.frame.arms[arm]?.layers ?? [];
  const curve = curveAt(curves, layers, asked.layer);
  const unit = Math.min(asked.unit, (curve?.units ?? 1) - 1);
  const piece = Math.min(askedPiece, (curve?.pieces ?? 1) - 1);
  const layer = curve?.layer ?? 0;
  useEffect(() => source.want({ kind: "unit", arm, layer, unit }), [source, arm, layer, unit]);

  const width = usePlotWidth(refs.box, 300);
  const box: Box = {
    left: MARGIN.left,
    right: Math.max(MARGIN.left + 60, width - MARGIN.right),
    top: MARGIN.top,
    bottom: height - FOOT - rugHeight(classes) * classes,
  };
  const family = curve?.kind === "maxout" ? "maxout" : familyOf(curve?.word ?? "");
  const name = curve && words.name(String(unit + 1), curveWords(curve, measures), armName(arms[arm], text));

  /** The samples of a frame and where they lie; null where it does not tell this unit's. */
  function laidOut(shown: Shown) {
    const samples = insideOf(shown, arm)?.inside.units.find(
      (one) => one.layer === layer && one.unit === unit,
    );
    if (curve === undefined || samples === undefined) return null;
    const { parameters } = samples;
    const points = unitPoints(curve, samples, piece, shown.setting);
    return { curve, parameters, points, layout: unitLayout(curve, parameters, points, box) };
  }

  useDraw(source, (shown) => {
    const laid = laidOut(shown);
    const { rows, slopes, columns, dots, rug, counts } = refs;
    // A frame from before the wish, or from a page in the background: the last picture stays.
    if (laid === null || !rows.current || !slopes.current || !columns.current) return;
    if (!dots.current || !rug.current || !counts.current) return;
    const { layout, points, parameters } = laid;
    const { x, y, slope, beyond, kinks } = layout;
    const down = Math.max(2, Math.floor((box.bottom - box.top) / ROW_ROOM));
    drawRows(
      rows.current,
      labelledTicks(y, down).map(({ value, label }) => ({ at: y(value), label })),
      box.left,
      box.right,
    );
    const slopeTicks = slope === null ? [] : labelledTicks(slope, Math.min(4, down));
    drawColumns(
      columns.current,
      labelledTicks(x, Math.max(2, Math.floor((box.right - box.left) / COLUMN_ROOM))).map(
        ({ value, label }) => ({ at: x(value), label }),
      ),
      height - 6,
    );
    drawSlopeTicks(
      slopes.current,
      slopeTicks.map(({ value, label }) => ({ at: slope?.(value) ?? 0, label })),
      box.right + 6,
    );
    writeAttribute(refs.curve.current, "d", layout.curve);
    writeAttribute(refs.slope.current, "d", layout.slopeLine);
    writeAttribute(
      refs.kinks.current,
      "d",
      kinks.map((kink) => `M${x(kink).toFixed(2)},${box.top}V${box.bottom}`).join(""),
    );
    drawSamples({ dots: dots.current, rug: rug.current }, layout, shown.setting.classes, box, tokens);
    const chosen = layout.points.find(({ row }) => row === sample);
    writeAttribute(refs.picked.current, "r", chosen === undefined ? "0" : String(RING));
    if (chosen !== undefined) {
      writeAttribute(refs.picked.current, "cx", x(chosen.z).toFixed(2));
      writeAttribute(refs.picked.current, "cy", y(chosen.a).toFixed(2));
    }
    const said = countWords(laid.curve, parameters, points, measures);
    const outside = beyond.left + beyond.right > 0;
    counts.current.textContent = text.list([
      ...said,
      ...(outside ? [words.outside(formatCount(beyond.left), formatCount(beyond.right))] : []),
    ]);
  });

  const places = (shown: Shown) => {
    const laid = laidOut(shown);
    return laid === null ? [] : unitPlaces(laid.layout, shown.setting, text, measures);
  };

  return (
    <Chart
      id={id}
      className="fig-unit"
      title={words.title}
      note={curve?.kind === "maxout" ? words.pieceNote : words.note}
      width={width}
      height={height}
      box={refs.box}
      source={source}
      describe={(shown) => {
        const laid = laidOut(shown);
        if (laid === null || name === undefined)
          return { summary: text.nothingYet, columns: [], rows: () => [] };
        return describeUnit({ ...laid, name }, shown.frame.step, shown.setting, text, measures);
      }}
      places={places}
      onPress={(place) => {
        const shown = source.get();
        const found = shown && places(shown).find((one) => one.column === place.column);
        if (found) selection.setState({ sample: found.sample === sample ? null : found.sample });
      }}
      large={(height) => (
        <UnitView source={source} arms={arms} selection={selection} chosenArm={arm} height={height} />
      )}
      legend={
        curve &&
        setting && (
          <>
            <UnitChoice
              arms={arms}
              curves={curves}
              curve={curve}
              place={{ arm, layer, unit }}
              piece={piece}
              onUnit={(unit) => selection.setState({ unit })}
              onPiece={setPiece}
            />
            <UnitLegend
              curve={curve}
              family={family}
              kinked={activationOf(curve.word).kinks.length > 0}
              setting={setting}
            />
            <p className="fig-unit-counts" ref={refs.counts} />
          </>
        )
      }
    >
      <g ref={refs.rows} />
      <path className="fig-unit-axis" d={`M${box.left},${box.bottom}H${box.right}`} />
      <text className="fig-tick" x={box.left - 6} y={13} textAnchor="end">
        {words.height}
      </text>
      <text className="fig-tick" x={width} y={13} textAnchor="end">
        {curve?.kind === "maxout" ? "" : words.slope}
      </text>
      <text className="fig-tick" x={width} y={height - 6} textAnchor="end">
        {words.axis}
      </text>
      <g ref={refs.columns} />
      <g ref={refs.slopes} />
      <path className="fig-unit-kink" ref={refs.kinks} />
      <g transform={`translate(${box.left} ${box.top})`}>
        <path className="fig-unit-slope" ref={refs.slope} />
        <path className={`ui-line fig-unit-curve ui-family-${family}`} ref={refs.curve} />
      </g>
      <g className="fig-unit-dots" ref={refs.dots} />
      <g className="fig-unit-rug" ref={refs.rug} />
      <circle className="fig-unit-picked" r={0} ref={refs.picked} />
    </Chart>
  );
}
