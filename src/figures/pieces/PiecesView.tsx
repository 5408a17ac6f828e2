import { useEffect, useId, useRef, useState } from "react";
import type { Frame, Slice } from "../../experiment/session/frame.ts";
import { LINE_NAMES, type LineName } from "../../experiment/session/lines.ts";
import { Segmented } from "../../ui/controls/Segmented.tsx";
import { formatNumber } from "../../ui/format.ts";
import { type MeasuresText, useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { armShortName } from "../arm-style.ts";
import { className, inputNames } from "../boundary/words.ts";
import type { FigureProps } from "../by-layer/LayerChart.tsx";
import { Chart } from "../common/Chart.tsx";
import { MARGIN } from "../common/layer-axis.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import { labelledTicks } from "../common/scale.ts";
import {
  type ArmLabel,
  drawColumns,
  drawLabels,
  drawLines,
  drawMarkers,
  drawRows,
} from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { useSetting } from "../common/use-part.ts";
import { countCells, describePieces } from "./describe.ts";
import { hingePoints, slicedOutputs, sliceEnd, slicePath, sliceScales } from "./geometry.ts";
import { piecesPlaces } from "./places.ts";
import "./pieces.css";

const HINGE_RADIUS = 2.8;
const UNDER = 30;
/** Distance of the labels on the vertical axis. */
const ROW_ROOM = 40;

/** The numbers of each arm, behind its name. */
function drawCounts(list: HTMLUListElement, slices: readonly (Slice | null)[], measures: MeasuresText): void {
  const items = list.querySelectorAll("li[data-arm]");
  slices.forEach((slice, i) => {
    const [first, second] = [...(items[i]?.children ?? [])].slice(1);
    if (first === undefined || second === undefined) return;
    const [pieces, regions] = countCells(slice, measures);
    first.textContent = pieces;
    second.textContent = regions;
    first.classList.toggle("fig-count-said", regions === "" && (slice?.pieces ?? null) === null);
  });
}

/** The coordinate that is counted under the plot: x2 on the vertical line, else x1 or the only one. */
function coordinate({ line }: Slice): { readonly axis: 0 | 1; readonly from: number; readonly to: number } {
  if (line.length === 2) return { axis: 0, from: line[0], to: line[1] };
  const [fromX, fromY, toX, toY] = line;
  return fromX === toX ? { axis: 1, from: fromY, to: toY } : { axis: 0, from: fromX, to: toX };
}

interface PiecesChartProps extends FigureProps {
  readonly line: LineName;
  readonly onLine: (line: LineName) => void;
}

/** The nets' outputs along a line through the plane, where they bend, and how many pieces and regions that makes. */
export function PiecesView(props: FigureProps) {
  const [line, setLine] = useState<LineName>("horizontal");
  return <PiecesChart {...props} line={line} onLine={setLine} />;
}

function PiecesChart({ source, arms, height = 216, line, onLine }: PiecesChartProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.pieces;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rows = useRef<SVGGElement>(null);
  const columns = useRef<SVGGElement>(null);
  const lines = useRef<SVGGElement>(null);
  const hinges = useRef<SVGGElement>(null);
  const labels = useRef<SVGGElement>(null);
  const axisName = useRef<SVGTextElement>(null);
  const counts = useRef<HTMLUListElement>(null);
  const setting = useSetting(source);
  const plane = setting?.features !== 1;
  const several = (setting?.outputs ?? 1) > 1;
  const planeNote = several ? words.noteSeveral : words.note;
  const width = usePlotWidth(box, 300);
  const left = MARGIN.left;
  const right = Math.max(left + 40, width - MARGIN.right);
  const bottom = height - UNDER;
  useEffect(() => source.want({ kind: "slice", line }), [source, line]);

  const slicesOf = (frame: Frame) => arms.map((_, i) => frame.arms[i]?.slice ?? null);
  const layoutOf = (slices: readonly (Slice | null)[]) => {
    const drawn = slicedOutputs(slices, arms);
    const plot = { left, right, top: MARGIN.top, bottom };
    return {
      drawn,
      scales: sliceScales(
        drawn.map(({ slice }) => slice),
        plot,
      ),
    };
  };

  useDraw(source, ({ frame }) => {
    if (!rows.current || !columns.current || !lines.current || !hinges.current) return;
    if (!labels.current || !axisName.current || !counts.current || setting === null) return;
    const slices = slicesOf(frame);
    // A frame from before the wish, or from a page in the background: the last picture stays.
    const [first] = slices.filter((slice) => slice !== null);
    if (first === undefined) return;
    drawCounts(counts.current, slices, measures);
    const { drawn, scales } = layoutOf(slices);
    drawRows(
      rows.current,
      labelledTicks(scales.y, Math.max(2, Math.floor((bottom - MARGIN.top) / ROW_ROOM))).map(
        ({ value, label }) => ({ at: scales.y(value), label }),
      ),
      left,
      right,
    );
    const { axis, from, to } = coordinate(first);
    drawColumns(
      columns.current,
      [0, 0.5, 1].map((place) => ({
        at: scales.x(place),
        label: formatNumber(from + place * (to - from), 2),
      })),
      bottom + 20,
    );
    axisName.current.textContent = inputNames(setting, text)[axis];
    drawLines(
      lines.current,
      drawn.map(({ style, slice, output }) => ({ style, d: slicePath(slice, output, scales) })),
    );
    drawMarkers(
      hinges.current,
      drawn.flatMap(({ style, slice, output }) =>
        hingePoints(slice, output, scales).map((point) => ({ style, ...point })),
      ),
      HINGE_RADIUS,
    );
    const ends = arms.flatMap((style): ArmLabel[] => {
      const last = drawn.find((one) => one.style === style);
      const y = last === undefined ? null : sliceEnd(last.slice, last.output, scales);
      return y === null ? [] : [{ style, y, label: armShortName(style, text) }];
    });
    drawLabels(labels.current, ends, right + 8, width - right - 8, 8, bottom);
  });

  return (
    <Chart
      id={id}
      className="fig-pieces"
      title={words.title}
      note={plane ? planeNote : words.noteOne}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={(shown) => describePieces(shown, arms, line, text, measures)}
      places={({ frame, setting }) => {
        const { drawn, scales } = layoutOf(slicesOf(frame));
        const classes = Array.from({ length: setting.classes ?? 1 }, (_, k) => className(setting, k, text));
        return piecesPlaces(drawn, scales, classes, text, measures);
      }}
      large={(large) => (
        <PiecesChart source={source} arms={arms} height={large} line={line} onLine={onLine} />
      )}
      legend={
        <div className="fig-pieces-head">
          {plane && (
            <Segmented
              legend={words.line}
              hideLegend
              value={line}
              options={LINE_NAMES.map((name) => ({ value: name, label: words.lines[name] }))}
              onChange={onLine}
            />
          )}
          <ul className="fig-counts" ref={counts}>
            <li className="fig-count-head">
              <span /> <span>{words.counts.pieces}</span> <span>{plane && words.counts.regions}</span>
            </li>
            {arms.map((style) => (
              <li key={style.letter} data-arm={style.letter}>
                <span className={`fig-count-arm ui-family-${style.family}`}>{armShortName(style, text)}</span>{" "}
                <span className="fig-count-said">{words.notCounted}</span> <span />
              </li>
            ))}
          </ul>
        </div>
      }
    >
      <g ref={rows} />
      <g ref={columns} />
      <text className="fig-tick" ref={axisName} x={width} y={bottom + 20} textAnchor="end" />
      <g ref={lines} />
      <g ref={hinges} />
      <g ref={labels} />
    </Chart>
  );
}
