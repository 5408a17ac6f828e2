import { useId, useRef } from "react";
import type { Setting } from "../../experiment/session/frame.ts";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { formatLoss } from "../../ui/format.ts";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { writeAttribute } from "../../ui/write-attribute.ts";
import type { ArmStyle } from "../arm-style.ts";
import { targetWords } from "../boundary/words.ts";
import { Chart } from "../common/Chart.tsx";
import { usePlotWidth } from "../common/plot-scale.ts";
import { drawColumns } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { countZero, type PointColumn, pointColumns } from "./columns.ts";
import { describeNet } from "./describe.ts";
import { drawCells, markPath, pathOutline } from "./draw-net.ts";
import { HEAD, layoutNet, wantedHeight } from "./net-geometry.ts";
import { PointHead, type PointHeadProps } from "./PointHead.tsx";
import { pointNumber, unitWords } from "./words.ts";

export interface NetChartProps {
  readonly source: FrameSource;
  readonly style: ArmStyle;
  readonly arm: number;
  readonly height: number | undefined;
  readonly head: PointHeadProps;
  /** A unit was pressed: the path is to pass it. Null where no path is shown. */
  readonly onUnit: ((ordinal: number, unit: number) => void) | null;
}

/** The columns of an arm that this frame tells; null where it tells of no point. */
function columnsIn({ frame }: Shown, arm: number): PointColumn[] | null {
  const own = frame.arms[arm];
  return own?.point ? pointColumns(own, own.point) : null;
}

const widestOf =
  (arm: number) =>
  ({ frame }: Shown): number =>
    Math.max(1, ...(frame.arms[arm]?.rows ?? []).map(({ units }) => units));

function Legend({ pressable }: { readonly pressable: boolean }) {
  const words = useMeasuresText().point;
  return (
    <ul className="fig-legend">
      <li className="fig-key">
        <svg className="fig-mark" width={13} height={13} viewBox="0 0 13 13" aria-hidden="true">
          <path className="fig-point-mark" d={markPath("zero", 1, 1)} />
        </svg>
        {words.zero}
      </li>
      <li className="fig-key">
        <svg className="fig-mark" width={13} height={13} viewBox="0 0 13 13" aria-hidden="true">
          <path className="fig-point-mark" d={markPath("none", 1, 1)} />
        </svg>
        {words.never}
      </li>
      <li className="fig-key">
        <svg className="fig-mark" width={20} height={11} viewBox="0 0 20 11" aria-hidden="true">
          <path className="fig-point-bar fig-point-hollow" d="M0.5,1h19v9h-19z" />
        </svg>
        {words.negative}
      </li>
      <li className="fig-key fig-point-scale">{words.length}</li>
      {pressable && <li className="fig-key">{words.take}</li>}
    </ul>
  );
}

/** A net on one point: what each unit answers, and what gradient comes back to it. */
export function NetChart(props: NetChartProps) {
  const { source, style, arm, height: given, head, onUnit } = props;
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.point;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const cells = useRef<SVGGElement>(null);
  const names = useRef<SVGGElement>(null);
  const kinds = useRef<SVGGElement>(null);
  const path = useRef<SVGPathElement>(null);
  const headline = useRef<HTMLParagraphElement>(null);
  const width = usePlotWidth(box, 300);
  const widest = usePart(source, widestOf(arm)) ?? 1;
  const height = given ?? wantedHeight(widest);
  const roomy = width > 330;

  function headWords(shown: Shown): string {
    const point = shown.frame.arms[arm]?.point ?? null;
    const columns = columnsIn(shown, arm);
    if (point === null || columns === null) return words.nothing;
    return words.sentences([pointWords(shown.setting, point), words.headline(countZero(columns))]);
  }

  function pointWords(setting: Setting, point: { readonly sample: number; readonly loss: number }): string {
    const { sample, loss } = point;
    const number = String(pointNumber(setting, sample));
    return words.point(number, targetWords(setting, setting.targets[sample], text), formatLoss(loss));
  }

  useDraw(source, (shown) => {
    if (!cells.current || !names.current || !kinds.current || !path.current || !headline.current) return;
    const said = headWords(shown);
    if (headline.current.textContent !== said) headline.current.textContent = said;
    const columns = columnsIn(shown, arm);
    if (columns === null) return;
    const layout = layoutNet(columns, width, height);
    const every = Math.max(1, Math.ceil(34 / layout.width));
    const middles = layout.lefts.map((left) => left + layout.width / 2);
    const labelled = columns.flatMap(({ name }, i) =>
      i % every === 0 || i === columns.length - 1
        ? [{ at: middles[i], label: layout.width > 80 ? words.column(name) : words.columnShort(name) }]
        : [],
    );
    drawColumns(names.current, labelled, 14);
    const lettered = layout.width > 30;
    drawColumns(
      kinds.current,
      lettered
        ? layout.lefts.flatMap((left) => [
            { at: left + layout.width / 4, label: "a" },
            { at: left + (3 * layout.width) / 4, label: "δ" },
          ])
        : [],
      HEAD - 10,
    );
    drawCells(cells.current, layout, style.family);
    const on = (onUnit && shown.frame.arms[arm]?.point?.path.units) ?? [];
    writeAttribute(
      path.current,
      "d",
      pathOutline(
        layout,
        on,
        columns.map(({ ordinal }) => ordinal),
      ),
    );
  });

  return (
    <Chart
      id={id}
      className="fig-point-net"
      title={words.title}
      note={words.note}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={(shown) => describeNet(shown, columnsIn(shown, arm), headWords(shown), style, text, measures)}
      places={(shown) => {
        const columns = columnsIn(shown, arm) ?? [];
        return layoutNet(columns, width, height).cells.map(({ column, unit, x, y, width, height }) => ({
          x: x + width / 2,
          y: y + height / 2,
          column,
          row: unit,
          words: () => unitWords(columns[column], unit, shown.setting.train.length, measures),
        }));
      }}
      onPress={
        onUnit === null
          ? undefined
          : ({ column, row }) => {
              const shown = source.get();
              const columns = shown === null ? null : columnsIn(shown, arm);
              if (columns !== null) onUnit(columns[column].ordinal, row);
            }
      }
      large={(large) => <NetChart {...props} height={large} />}
      legend={
        <>
          <PointHead {...head} />
          <p className="fig-point-said" ref={headline} />
          {/* Before a hall nobody is told how to use a figure. */}
          <Legend pressable={onUnit !== null && !head.brief} />
        </>
      }
    >
      <g ref={names} />
      <g ref={kinds} />
      <g ref={cells} />
      <path className="fig-point-path" ref={path} />
      <path
        className="fig-arrow"
        d={`M2,${height - 10}h34m-5,-4l5,4l-5,4M${width - 2},${height - 10}h-34m5,-4l-5,4l5,4`}
      />
      <text className="fig-tick" x={42} y={height - 5}>
        {words.forward[roomy ? 0 : 1]}
      </text>
      <text className="fig-tick" x={width - 42} y={height - 5} textAnchor="end">
        {words.backward[roomy ? 0 : 1]}
      </text>
    </Chart>
  );
}
