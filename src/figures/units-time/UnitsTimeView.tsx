import { useId, useRef, useState } from "react";
import type { Shown } from "../../state/frame-source.ts";
import { Select } from "../../ui/controls/Select.tsx";
import { formatCount } from "../../ui/format.ts";
import { LineSample } from "../../ui/marks/LineSample.tsx";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { armShortName, lineOf } from "../arm-style.ts";
import type { FigureProps } from "../by-layer/LayerChart.tsx";
import { heldPath, labelledSteps, stepEnd, stepPath } from "../by-step/curves.ts";
import { Chart } from "../common/Chart.tsx";
import { usePlotWidth } from "../common/plot-scale.ts";
import { select } from "../common/select.ts";
import { type ArmPath, drawColumns, drawLabels, drawLines, drawRows } from "../common/svg-join.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { fittedTicks } from "../distribution/geometry.ts";
import { withFrame } from "../loss/history.ts";
import { ALL, countedPlaces, isCounted } from "./counts.ts";
import { changePath, ROOMY, type TimePanel, timeLayout, timeScales, timeTicks } from "./layout.ts";
import { allCounts, describeTime, kindValues, timePlaces } from "./words.ts";
import "./units-time.css";

/** What each panel's group holds, in the order of its children. */
const PARTS = ["rows", "columns", "changes", "lines", "labels"] as const;

function drawChanges(g: SVGGElement, paths: readonly ArmPath[]): void {
  select(g)
    .selectAll<SVGPathElement, ArmPath>("path")
    .data(paths)
    .join("path")
    .attr("class", ({ style }) => `fig-change ui-family-${style.family}`)
    .attr("data-arm", ({ style }) => style.letter)
    .attr("d", ({ d }) => d);
}

/** Dead, blocked, revived and silent units against steps: a panel per kind, all arms in each. */
export function UnitsTimeView({ source, arms, height: given }: FigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const words = measures["units-time"];
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const groups = useRef<(SVGGElement | null)[]>([]);
  const empty = useRef<SVGTextElement>(null);
  const [chosen, setChosen] = useState(ALL);
  const width = usePlotWidth(box, 300);
  const layout = timeLayout(arms.length, width, given);
  const places = (usePart(source, ({ frame }) => countedPlaces(frame.arms).join(" ")) ?? "")
    .split(" ")
    .filter((place) => place !== "");
  // A layer that the nets no longer have is not asked for.
  const layer = places.includes(chosen) ? chosen : ALL;
  const counted =
    usePart(source, ({ frame }) =>
      arms
        .flatMap(({ letter }, i) => (isCounted(frame.arms[i] ?? { layers: [] }, layer) ? letter : []))
        .join(""),
    ) ?? "";
  const withLine = arms.filter(({ letter }) => counted.includes(letter));
  const without = arms.flatMap(({ letter }) => (counted.includes(letter) ? [] : [letter]));

  function drawPanel(g: SVGGElement, panel: TimePanel, shown: Shown): void {
    const { kind, plot } = panel;
    const [rows, columns, changes, lines, labels] = [...g.querySelectorAll<SVGGElement>(":scope > g")];
    const history = withFrame(shown);
    const scales = timeScales(history, allCounts(shown, arms.length, layer), panel);
    const values = kindValues(shown, arms.length, kind, layer);
    drawRows(rows, timeTicks(scales, kind), plot.left, plot.right);
    const steps = labelledSteps(scales.x, 2).map((step) => ({
      at: scales.x(step),
      label: formatCount(step),
    }));
    drawColumns(
      columns,
      panel.last ? fittedTicks(steps, { ...plot, right: plot.right + 20 }) : [],
      plot.bottom + 20,
    );
    const change = kind === "dead" ? "deaths" : kind === "revived" ? "revivals" : null;
    const isCounted = change !== null && layer === ALL;
    drawChanges(
      changes,
      isCounted ? arms.map((style, i) => ({ style, d: changePath(history, i, change, scales, panel) })) : [],
    );
    const path = kind === "silent" ? stepPath : heldPath;
    drawLines(
      lines,
      arms.map((style, i) => ({ style, d: path(history, i, values[i], scales) })),
    );
    const ends = arms.flatMap((style, i) => {
      const y = stepEnd(history, i, values[i], scales);
      return y === null ? [] : [{ style, y, label: style.letter }];
    });
    drawLabels(labels, ends, plot.right + 6, 14, plot.top, plot.bottom);
  }

  useDraw(source, (shown) => {
    layout.panels.forEach((panel, i) => {
      const g = groups.current[i];
      if (g) drawPanel(g, panel, shown);
    });
    if (empty.current)
      empty.current.textContent = countedPlaces(shown.frame.arms).length === 0 ? text.dead.nothing : "";
  });

  return (
    <Chart
      id={id}
      className="fig-units-time"
      title={words.title}
      note={layer === ALL ? words.note : words.noteLayer(layer)}
      width={width}
      height={layout.height}
      box={box}
      source={source}
      describe={(shown) => describeTime(shown, arms, layer, text, measures)}
      places={(shown) => timePlaces(shown, arms, layer, layout, text, measures)}
      large={(height) => <UnitsTimeView source={source} arms={arms} height={height} />}
      legend={
        <div className="fig-time-head">
          <ul className="fig-legend">
            {withLine.map((style) => (
              <li className="fig-key" key={style.letter}>
                <LineSample {...lineOf(style)} />
                {armShortName(style, text)}
              </li>
            ))}
            {withLine.length > 0 && without.length > 0 && <li className="fig-key">{words.none(without)}</li>}
            <li className="fig-key">
              <svg className="fig-mark" width={14} height={10} viewBox="0 0 14 10" aria-hidden="true">
                <path className="fig-change" d="M3,2v6M7,2v6M11,2v6" />
              </svg>
              {words.changed}
            </li>
          </ul>
          {places.length > 1 && layout.height >= ROOMY && (
            <Select
              label={words.layers}
              value={layer}
              options={[ALL, ...places].map((place) => ({
                value: place,
                label: place === ALL ? words.all : place,
              }))}
              onChange={setChosen}
            />
          )}
        </div>
      }
    >
      {layout.panels.map(({ kind, left, title, plot, last }, i) => (
        <g
          key={kind}
          ref={(element) => {
            groups.current[i] = element;
          }}
        >
          <text className="fig-time-title" x={left} y={title}>
            {kind === "silent" ? words.silent : text.units[kind]}
          </text>
          {last && (
            <text className="fig-tick" textAnchor="end" x={plot.left - 6} y={plot.bottom + 20}>
              {words.step}
            </text>
          )}
          {PARTS.map((part) => (
            <g key={part} />
          ))}
        </g>
      ))}
      <text
        className="fig-tick"
        ref={empty}
        x={layout.panels[0].plot.left + 6}
        y={layout.panels[0].plot.top + 14}
      />
    </Chart>
  );
}
