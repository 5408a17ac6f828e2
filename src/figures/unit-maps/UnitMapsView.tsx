import { useEffect, useId, useRef, useState } from "react";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useTheme } from "../../ui/theme.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { FigureFoot } from "../common/FigureFoot.tsx";
import { usePlotScale } from "../common/plot-scale.ts";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { useWidth } from "../common/use-width.ts";
import { UnitLegend } from "../legends/UnitLegend.tsx";
import { probing } from "../probing/probing.ts";
import { useProbe } from "../probing/use-probe.ts";
import { describeUnits } from "./describe.ts";
import { enlargedLayouts, FULL_ROWS, isStrip, rowLayout } from "./geometry.ts";
import { createRowPainter } from "./paint-row.ts";
import type { DrawnRow } from "./places.ts";
import type { UnitProbe, UnitProbeParts } from "./unit-probe.ts";
import { rowFamily, rowProbe } from "./unit-states.ts";
import { useRowsInView } from "./use-rows-in-view.ts";
import "../figures.css";
import "./unit-maps.css";

export interface UnitMapsViewProps {
  readonly source: FrameSource;
  readonly arm: number;
  readonly style: ArmStyle;
  /** Told which rows are on the screen: only their maps need to be computed. */
  readonly onRowsInView?: ((rows: number[]) => void) | undefined;
  /** Told which unit is opened: the index of the layer whose output its picture shows, and the unit's own. */
  readonly onUnit?: ((layer: number, unit: number) => void) | undefined;
  /** In units of `PlotScale`: tiles as large as fit; the usual small ones unless given. */
  readonly height?: number | undefined;
}

/** Names the rows of an arm: React renders again when it changes, which is when the stack does. */
function rowsKey(shown: Shown, arm: number): string {
  return (shown.frame.arms[arm]?.rows ?? []).map((row) => `${row.name}:${row.units}`).join(" ");
}

function readRows(key: string): { name: string; units: number }[] {
  if (key === "") return [];
  return key.split(" ").map((row) => {
    const [name, units] = row.split(":");
    return { name, units: Number(units) };
  });
}

/** Room for a row's name, and for one that opens the row. */
const NAME_WIDTH = 18;
const OPENING_NAME_WIDTH = 44;
/** Between the rows of a picture that does not fold. */
const ROW_GAP = 4;

/** What each unit answers over what is shown, one canvas per layer. */
export function UnitMapsView(props: UnitMapsViewProps) {
  const { source, arm, style, onRowsInView, onUnit, height } = props;
  const text = useText().figures;
  const theme = useTheme();
  const id = useId();
  const key = usePart(source, (shown) => rowsKey(shown, arm)) ?? "";
  const rows = readRows(key);
  const [opened, setOpened] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const inView = useRef<number[]>([]);
  const canvases = useRef<(HTMLCanvasElement | null)[]>([]);
  const painters = useRef(new WeakMap<HTMLCanvasElement, ReturnType<typeof createRowPainter>>());
  const room = useWidth(box, 272);
  const name = armName(style, text);
  const scale = usePlotScale();
  const large = height !== undefined;
  const folds = !large && rows.length > FULL_ROWS;
  const opens = rows.map(({ units }) => !large && (folds || isStrip(units, room - NAME_WIDTH)));
  const labelWidth = opens.includes(true) ? OPENING_NAME_WIDTH : NAME_WIDTH;
  const width = Math.max(1, room - labelWidth);

  const className = [
    "fig-unit-rows",
    opens.includes(true) && "fig-unit-rows-opening",
    folds && "fig-unit-rows-folded",
    "fig-drawing",
  ];

  useRowsInView(canvases, key, (rows) => {
    inView.current = rows;
    onRowsInView?.(rows);
  });

  const layouts = large
    ? enlargedLayouts(
        rows.map(({ units }) => units),
        { width, height: height * scale, gap: ROW_GAP },
      )
    : rows.map(({ units }, i) => {
        const closed = folds ? "folded" : "plain";
        return rowLayout(units, width, opens[i] && opened === i ? "opened" : closed);
      });

  function rowsOf({ frame }: Shown): DrawnRow[] {
    const armFrame = frame.arms[arm];
    // A frame of another stack than the one that is rendered is drawn after the next render.
    if (armFrame?.rows.some(({ units }, i) => layouts[i]?.tiles.length !== units) !== false) return [];
    return armFrame.rows.map((row, i) => ({
      row,
      probe: rowProbe(armFrame, row),
      family: rowFamily(armFrame, i),
      layout: layouts[i],
    }));
  }

  function draw(shown: Shown): void {
    const drawn = rowsOf(shown);
    const pointed = probe.current?.say(drawn);
    drawn.forEach(({ row, probe: states, family, layout }, i) => {
      const canvas = canvases.current[i];
      if (canvas === null || canvas === undefined) return;
      let paint = painters.current.get(canvas);
      if (paint === undefined) {
        paint = createRowPainter(canvas);
        painters.current.set(canvas, paint);
      }
      canvas.style.width = `${width}px`;
      canvas.style.height = `${layout.height}px`;
      const marked = pointed?.of === i ? pointed.unit : null;
      paint(row, states, { width, layout, theme, family, curves: shown.setting.features === 1, marked });
    });
  }

  const { probe, handlers } = useProbe(
    ({ createUnitProbe }, latest: () => UnitProbeParts): UnitProbe => createUnitProbe(latest),
    {
      canvases,
      readout,
      rows: () => {
        const shown = source.get();
        return shown === null ? [] : rowsOf(shown);
      },
      places: (drawn) => probing().unitPlaces(drawn, text),
      draw: () => {
        const shown = source.get();
        if (shown !== null) draw(shown);
      },
      onUnit,
    },
  );

  useDraw(source, draw);

  return (
    <figure className="fig fig-units" aria-label={text.units.name(name)} aria-describedby={`${id}-text`}>
      <div className={className.filter(Boolean).join(" ")} ref={box}>
        {rows.map(({ name: row }, i) => (
          <div className="fig-unit-row" key={row}>
            {opens[i] ? (
              <button
                type="button"
                className="fig-row-name fig-row-opens"
                aria-label={text.units.open(row)}
                aria-expanded={opened === i}
                onClick={() => setOpened(opened === i ? null : i)}
              >
                {row}
              </button>
            ) : (
              <span className="fig-row-name">{row}</span>
            )}
            <canvas
              ref={(element) => {
                canvases.current[i] = element;
              }}
              data-figure="unit-maps"
              data-arm={style.letter}
              data-row={i}
              role="slider"
              tabIndex={i === 0 ? 0 : -1}
              aria-label={(onUnit === undefined ? text.units.probe : text.units.probeOpens)(
                text.units.row(row, name),
              )}
              aria-valuemin={1}
              aria-valuemax={1}
              aria-valuenow={1}
              {...handlers(i)}
            />
          </div>
        ))}
      </div>
      <FigureFoot
        id={`${id}-text`}
        caption={text.units.name(name)}
        source={source}
        describe={(shown) => describeUnits(shown, arm, style, text)}
        readout={readout}
        large={(height) => (
          <EnlargedUnits
            {...props}
            height={height}
            // What it opens would lie behind the enlarged view.
            onUnit={undefined}
            onRowsInView={(rows) => onRowsInView?.([...new Set([...inView.current, ...rows])])}
            onLeave={() => onRowsInView?.(inView.current)}
          />
        )}
      />
    </figure>
  );
}

/** The same by itself, with its legend. It wants the maps of rows that the small one does not; `onLeave` ends that. */
function EnlargedUnits({ onLeave, ...props }: UnitMapsViewProps & { readonly onLeave: () => void }) {
  const leave = useRef(onLeave);
  useEffect(() => () => leave.current(), []);
  return (
    <>
      <UnitLegend source={props.source} />
      <UnitMapsView {...props} />
    </>
  );
}
