import { useId, useRef } from "react";
import type { PointPath } from "../../experiment/session/point.ts";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { formatCount, formatNumber } from "../../ui/format.ts";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { writeAttribute } from "../../ui/write-attribute.ts";
import type { ArmStyle } from "../arm-style.ts";
import { Chart } from "../common/Chart.tsx";
import { usePlotWidth } from "../common/plot-scale.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { describePath } from "./describe.ts";
import { drawPath } from "./draw-path.ts";
import { PathHead, type PathHeadProps } from "./PathHead.tsx";
import { descent, HEAD, layoutPath, linesEnd, pathHeight, rowAt, sizeScale } from "./path-geometry.ts";
import { pathRows } from "./path-rows.ts";
import { factorWords } from "./words.ts";

export interface PathChartProps {
  readonly source: FrameSource;
  readonly style: ArmStyle;
  readonly arm: number;
  readonly height: number | undefined;
  readonly head: PathHeadProps;
}

const pathOf = ({ frame }: Shown, arm: number): PointPath | null => frame.arms[arm]?.point?.path ?? null;

const countOf =
  (arm: number) =>
  (shown: Shown): number =>
    pathOf(shown, arm)?.factors.length ?? 1;

/** How many paths there are: exact while that can be read. */
export function countPaths(paths: number): string {
  return paths < 1e6 ? formatCount(paths) : formatNumber(paths);
}

/** The chain rule along one path, factor by factor, and the size of the product on the way. */
export function PathChart(props: PathChartProps) {
  const { source, style, arm, height: given, head } = props;
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures.path;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<SVGGElement>(null);
  const axis = useRef<SVGGElement>(null);
  const line = useRef<SVGPathElement>(null);
  const total = useRef<SVGPathElement>(null);
  const totalName = useRef<SVGTextElement>(null);
  const adds = useRef<HTMLParagraphElement>(null);
  const width = usePlotWidth(box, 300);
  const count = usePart(source, countOf(arm)) ?? 1;
  const height = Math.max(given ?? 0, pathHeight(count));

  function laidOut(path: PointPath) {
    const rows = pathRows(path);
    const layout = layoutPath(width, height, rows.length);
    const scale = sizeScale([...rows.map(({ running }) => running), path.total], layout.left, layout.right);
    return { rows, layout, scale };
  }

  function addsWords(shown: Shown): string {
    const path = pathOf(shown, arm);
    if (path === null) return "";
    const { product, total, paths, factors } = path;
    const layers = shown.frame.arms[arm].layers;
    const end = layers.find(({ kind }) => kind === "linear")?.name ?? "out";
    const last = factors[factors.length - 1];
    const unit = path.units[0] ?? last.unit;
    const place = measures.point.place(end, unit + 1);
    return words.adds(formatNumber(product), formatNumber(total), place, countPaths(paths));
  }

  useDraw(source, (shown) => {
    if (!list.current || !axis.current || !line.current || !total.current) return;
    if (!totalName.current || !adds.current) return;
    const said = addsWords(shown);
    if (adds.current.textContent !== said) adds.current.textContent = said;
    const path = pathOf(shown, arm);
    if (path === null) return;
    const { rows, layout, scale } = laidOut(path);
    const layers = shown.frame.arms[arm].layers;
    drawPath({ list: list.current, axis: axis.current }, rows, layout, scale, height, (factor) =>
      factorWords(factor, layers, layout.long, measures),
    );
    writeAttribute(line.current, "d", descent(rows, scale, layout));
    const all = scale.at(path.total);
    writeAttribute(
      total.current,
      "d",
      all === null ? "" : `M${all},${HEAD}V${linesEnd(height, rows.length, layout)}`,
    );
    writeAttribute(totalName.current, "x", String(Math.min(all ?? 0, width - 60)));
    totalName.current.textContent = all === null ? "" : words.total;
  });

  return (
    <Chart
      id={id}
      className="fig-point-chain"
      title={words.title}
      note={words.note}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={(shown) =>
        describePath(shown, pathOf(shown, arm), arm, addsWords(shown), style, text, measures)
      }
      places={(shown) => {
        const path = pathOf(shown, arm);
        if (path === null) return [];
        const { rows, layout, scale } = laidOut(path);
        const layers = shown.frame.arms[arm].layers;
        return rows.map(({ factor, running }, row) => ({
          x: scale.at(running) ?? layout.left,
          y: rowAt(row, layout),
          column: 0,
          row,
          words: () =>
            words.reading(
              factorWords(factor, layers, true, measures),
              formatNumber(factor.value),
              formatNumber(running),
            ),
        }));
      }}
      large={(large) => <PathChart {...props} height={large} />}
      legend={
        <>
          <PathHead {...head} />
          <p className="fig-point-said" ref={adds} />
        </>
      }
    >
      <g ref={axis} />
      <path className="fig-guide" ref={total} />
      <text className="fig-tick" ref={totalName} y={HEAD - 7} textAnchor="middle" />
      <path className="fig-point-descent" ref={line} />
      <g ref={list} />
    </Chart>
  );
}
