import { useEffect, useId, useRef, useState } from "react";
import type { Shown } from "../../state/frame-source.ts";
import { Select } from "../../ui/controls/Select.tsx";
import { formatNumber } from "../../ui/format.ts";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { armName } from "../arm-style.ts";
import { ArmChoice } from "../common/ArmChoice.tsx";
import { Chart } from "../common/Chart.tsx";
import type { ProbePlace } from "../common/chart-probe.ts";
import { type InsideFigureProps, insideOf } from "../common/inside.ts";
import { usePlotScale, usePlotWidth } from "../common/plot-scale.ts";
import { useDraw } from "../common/use-draw.ts";
import { useToldPart } from "../common/use-part.ts";
import { drawMatrices } from "../matrix/draw.ts";
import { cellsOf } from "../matrix/grid.ts";
import { scaleEnd } from "../matrix/hinton.ts";
import { MatrixLayers } from "../matrix/MatrixLayers.tsx";
import { MatrixLegend } from "../matrix/MatrixLegend.tsx";
import { blocksOf, largestOf, valueIndex } from "./blocks.ts";
import { CellEditor } from "./CellEditor.tsx";
import { describeWeights } from "./describe.ts";
import { weightLabels } from "./labels.ts";
import { fitsWhole, layoutWeights, type Window } from "./layout.ts";
import { weightPlaces } from "./places.ts";

const ALL = "all";
const FIRST: Window = { row: 0, column: 0 };

/** A cell that is being changed. */
interface Opened {
  readonly index: number;
  readonly name: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** Every number that a net has learned, by layer; each can be changed by hand. */
export function WeightsView({
  source,
  arms,
  selection,
  chosenArm = 0,
  onEdit,
  height = 262,
}: InsideFigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const { weights: words, look } = measures;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const root = useRef<SVGGElement>(null);
  const scale = useRef<HTMLSpanElement>(null);
  const [asked, setAsked] = useState(chosenArm);
  const [layer, setLayer] = useState(ALL);
  const [window, setWindow] = useState(FIRST);
  const [opened, setOpened] = useState<Opened | null>(null);
  const plotScale = usePlotScale();
  const width = usePlotWidth(box, 300);
  const room = { width, height };
  const arm = Math.min(asked, arms.length - 1);
  const style = arms[arm];
  useEffect(() => source.want({ kind: "weights", arm }), [source, arm]);

  /** Blocks, numbers and layout of a frame; null where it does not tell them. */
  function laidOut(shown: Shown) {
    const found = insideOf(shown, arm);
    const weights = found?.inside.weights ?? null;
    if (found === null || weights === null) return null;
    const all = blocksOf(weights.tensors, found.frame.layers);
    const whole = fitsWhole(all, room);
    const [first] = all;
    const blocks = layer === ALL && whole ? all : [all.find((one) => one.layer === layer) ?? first];
    const { values } = weights;
    return { all, whole, blocks, values, layout: layoutWeights(blocks, room, window) };
  }

  // Words, so that they change with the net and not with the frame.
  const choices = useToldPart(source, arm, (shown) => {
    const laid = laidOut(shown);
    return laid && [...(laid.whole ? [ALL] : []), ...laid.all.map((one) => one.layer)].join(" ");
  })?.split(" ");
  const parts = useToldPart(source, arm, (shown) => {
    const laid = laidOut(shown);
    const found = laid?.layout.parts ?? null;
    if (laid === null || found === null) return laid && "";
    return [found.down, found.rows, found.across, found.columns].join(" ");
  });
  const [down = 1, rows = 1, across = 1, columns = 1] = (parts ?? "").split(" ").map(Number);

  useDraw(source, (shown) => {
    const laid = laidOut(shown);
    // A frame from before the wish, or from a page in the background: the last picture stays.
    if (laid === null || root.current === null || scale.current === null) return;
    const { layout, values } = laid;
    const largest = scaleEnd(largestOf(laid.blocks, values));
    const placed = layout.blocks.flatMap(({ tensors }) => tensors);
    scale.current.textContent = look.scale(formatNumber(largest, 1));
    drawMatrices(root.current, {
      grids: placed.map(({ grid }) => grid),
      cells: placed.flatMap(({ tensor, grid }) =>
        cellsOf(grid, (row, column) => values[valueIndex(tensor, row, column)]),
      ),
      largest,
      labels: weightLabels(layout, measures),
    });
  });

  const places = (shown: Shown) => {
    const laid = laidOut(shown);
    return laid === null ? [] : weightPlaces(laid.layout, laid.values, measures);
  };

  function open(place: ProbePlace): void {
    const shown = source.get();
    const laid = shown && laidOut(shown);
    if (shown === null || laid === null) return;
    const found = places(shown).find((one) => one.column === place.column && one.row === place.row);
    if (found === undefined) return;
    const half = laid.layout.side / 2;
    const { index, name, x, y } = found;
    setOpened({ index, name, value: laid.values[index], x: x - half, y: y - half });
  }

  const spans = (count: number, size: number) =>
    Array.from({ length: count }, (_, i) => ({
      value: String(i),
      label: words.span(i * size + 1, (i + 1) * size),
    }));
  const chosenLayer = choices?.includes(layer) ? layer : (choices?.[0] ?? ALL);

  return (
    <Chart
      id={id}
      className="fig-weights"
      title={words.title}
      note={words.note}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={(shown) => {
        const laid = laidOut(shown);
        if (laid === null) return { summary: text.nothingYet, columns: [], rows: () => [] };
        const { all, layout, values } = laid;
        const { step } = shown.frame;
        return describeWeights(armName(style, text), step, all, layout, values, measures);
      }}
      places={places}
      onPress={onEdit && open}
      overlay={
        opened && (
          <CellEditor
            key={opened.index}
            label={words.field(opened.name)}
            value={opened.value}
            invalid={words.invalid}
            left={opened.x * plotScale}
            top={opened.y * plotScale}
            onCommit={(value) => onEdit?.({ arm, index: opened.index, value })}
            onClose={() => {
              setOpened(null);
              box.current?.focus();
            }}
            onLeave={() => setOpened(null)}
          />
        )
      }
      large={(height) => (
        <WeightsView
          source={source}
          arms={arms}
          selection={selection}
          chosenArm={arm}
          onEdit={onEdit}
          height={height}
        />
      )}
      legend={
        <>
          <div className="fig-look">
            <ArmChoice
              arms={arms}
              arm={arm}
              onChange={(next) => {
                setAsked(next);
                setWindow(FIRST);
              }}
            />
            {choices !== undefined && choices.length > 1 && (
              <Select
                label={look.layer}
                value={chosenLayer}
                options={choices.map((name) => ({
                  value: name,
                  label: name === ALL ? words.all : look.layerName(name),
                }))}
                onChange={(next) => {
                  setLayer(next);
                  setWindow(FIRST);
                }}
              />
            )}
            {down > 1 && (
              <Select
                label={words.rows}
                value={String(Math.min(window.row, down - 1))}
                options={spans(down, rows)}
                onChange={(row) => setWindow({ ...window, row: Number(row) })}
              />
            )}
            {across > 1 && (
              <Select
                label={words.columns}
                value={String(Math.min(window.column, across - 1))}
                options={spans(across, columns)}
                onChange={(column) => setWindow({ ...window, column: Number(column) })}
              />
            )}
            {onEdit && <p className="fig-how">{words.how}</p>}
          </div>
          <MatrixLegend family={style.family} scale={scale} />
        </>
      }
    >
      <MatrixLayers root={root} family={style.family} />
    </Chart>
  );
}
