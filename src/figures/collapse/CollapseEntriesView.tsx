import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Shown } from "../../state/frame-source.ts";
import { Select } from "../../ui/controls/Select.tsx";
import { formatNumber } from "../../ui/format.ts";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { armName } from "../arm-style.ts";
import { ArmChoice } from "../common/ArmChoice.tsx";
import { Chart } from "../common/Chart.tsx";
import { type InsideFigureProps, insideOf } from "../common/inside.ts";
import { usePlotWidth } from "../common/plot-scale.ts";
import { useDraw } from "../common/use-draw.ts";
import { useToldPart } from "../common/use-part.ts";
import { drawMatrices } from "../matrix/draw.ts";
import { cellsOf, lengthOf } from "../matrix/grid.ts";
import { scaleEnd } from "../matrix/hinton.ts";
import { MatrixLayers } from "../matrix/MatrixLayers.tsx";
import { MatrixLegend } from "../matrix/MatrixLegend.tsx";
import { describeEntries } from "./describe-entries.ts";
import { collapseLabels } from "./labels.ts";
import { layoutCollapse, pickedPath, spanWords } from "./layout.ts";
import { collapsePlaces } from "./places.ts";
import { collapseSteps, type Entry } from "./steps.ts";
import { answerWords, equationWords, productName, stepName, verdictWords } from "./words.ts";
import "./entries.css";

const LAST = "last";

/** A stack multiplied out, layer by layer, and how each entry of a product comes about. */
export function CollapseEntriesView({
  source,
  arms,
  selection,
  chosenArm = 0,
  height = 262,
}: InsideFigureProps) {
  const text = useText().figures;
  const measures = useMeasuresText();
  const { collapse: words, look } = measures;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const root = useRef<SVGGElement>(null);
  const scale = useRef<HTMLSpanElement>(null);
  const equation = useRef<HTMLParagraphElement>(null);
  const answer = useRef<HTMLParagraphElement>(null);
  const verdict = useRef<HTMLParagraphElement>(null);
  const [asked, setAsked] = useState(chosenArm);
  const [upTo, setUpTo] = useState(LAST);
  const [wanted, setEntry] = useState<Entry>({ row: 0, column: 0 });
  const width = usePlotWidth(box, 300);
  const arm = Math.min(asked, arms.length - 1);
  const style = arms[arm];
  useEffect(() => {
    const back = [source.want({ kind: "products", arm }), source.want({ kind: "weights", arm })];
    return () => {
      for (const take of back) take();
    };
  }, [source, arm]);

  /** The steps of a frame, the one that is shown and the entry that is chosen; null where it does not tell them. */
  function multipliedOut(shown: Shown) {
    const found = insideOf(shown, arm);
    const { products = null, weights = null } = found?.inside ?? {};
    if (found === null || products === null || weights === null) return null;
    const { layers, collapse } = found.frame;
    const steps = collapseSteps(products.steps, layers, weights);
    const chosen = steps.findIndex(({ name }) => name === upTo);
    const at = chosen < 0 ? steps.length - 1 : chosen;
    const step = steps[at];
    const entry = {
      row: Math.min(wanted.row, (step?.after.rows ?? 1) - 1),
      column: Math.min(wanted.column, step?.after.columns ?? 0),
    };
    return { products, layers, steps, at, step, entry, samples: collapse?.difference ?? null };
  }

  // As words, so that they change with the net and not with the frame.
  const listed = useToldPart(source, arm, (shown) => {
    const steps = multipliedOut(shown)?.steps;
    return steps ? JSON.stringify(steps.map((one) => [one.name, stepName(one, measures)])) : null;
  });
  const choices = useMemo((): [string, string][] => JSON.parse(listed ?? "[]"), [listed]);

  useDraw(source, (shown) => {
    const told = multipliedOut(shown);
    // A frame from before the wish, or from a page in the background: the last picture stays.
    if (told === null || !root.current || !scale.current) return;
    if (!equation.current || !answer.current || !verdict.current) return;
    const { products, layers, steps, at, step, entry, samples } = told;
    verdict.current.textContent = verdictWords(products, layers, steps, samples, measures);
    if (step === undefined) {
      drawMatrices(root.current, { grids: [], cells: [], largest: 1, labels: [] });
      for (const line of [equation, answer]) if (line.current) line.current.textContent = "";
      return;
    }
    const layout = layoutCollapse(step, { width, height }, entry);
    const cells = layout.maps.flatMap(({ map, weights, bias }) => [
      ...cellsOf(weights, map.weight),
      ...cellsOf(bias, map.bias),
    ]);
    const largest = scaleEnd(Math.max(...cells.map(({ value }) => Math.abs(value)).filter(Number.isFinite)));
    scale.current.textContent = look.scale(formatNumber(largest, 1));
    drawMatrices(root.current, {
      grids: layout.maps
        .flatMap(({ weights, bias }) => [weights, bias])
        .filter(({ columns }) => lengthOf(columns) > 0),
      cells,
      largest,
      labels: collapseLabels(layout, steps, at, width, measures),
      picked: pickedPath(layout, step, entry),
    });
    const product = productName(steps, at, measures);
    equation.current.textContent = equationWords(product, step, entry, measures);
    const cut =
      layout.cut === null ? "" : words.cut(spanWords(layout.cut.rows), spanWords(layout.cut.columns));
    answer.current.textContent = [answerWords(products, step, entry, measures), cut]
      .filter(Boolean)
      .join(" ");
  });

  return (
    <Chart
      id={id}
      className="fig-entries"
      title={words.title}
      note={words.note}
      width={width}
      height={height}
      box={box}
      source={source}
      describe={(shown) => {
        const told = multipliedOut(shown);
        if (told === null) return { summary: text.nothingYet, columns: [], rows: () => [] };
        return describeEntries(armName(style, text), shown.frame.step, told, measures);
      }}
      places={(shown) => {
        const told = multipliedOut(shown);
        if (told?.step === undefined) return [];
        const { steps, at, step, entry } = told;
        const layout = layoutCollapse(step, { width, height }, entry);
        return collapsePlaces(layout, step, productName(steps, at, measures), measures);
      }}
      onProbe={(place) => {
        if (place === null) return;
        const { row, column } = place;
        setEntry((before) => (before.row === row && before.column === column ? before : { row, column }));
      }}
      overlay={
        <div className="fig-sum">
          <p className="fig-sum-verdict" ref={verdict} />
          <p className="fig-sum-equation" ref={equation} />
          <p className="fig-sum-answer" ref={answer} />
        </div>
      }
      large={(height) => (
        <CollapseEntriesView
          source={source}
          arms={arms}
          selection={selection}
          chosenArm={arm}
          height={height}
        />
      )}
      legend={
        <>
          <div className="fig-look">
            <ArmChoice arms={arms} arm={arm} onChange={setAsked} />
            {choices.length > 1 && (
              <Select
                label={words.step}
                value={choices.some(([name]) => name === upTo) ? upTo : (choices.at(-1)?.[0] ?? "")}
                options={choices.map(([value, label]) => ({ value, label }))}
                onChange={setUpTo}
              />
            )}
            <p className="fig-how">{words.how}</p>
          </div>
          <MatrixLegend family={style.family} scale={scale} />
        </>
      }
    >
      <MatrixLayers root={root} family={style.family} />
    </Chart>
  );
}
