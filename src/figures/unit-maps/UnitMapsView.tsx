import { useId, useRef, useState } from "react";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useTheme } from "../../ui/theme.ts";
import { type ArmStyle, armName, familyOf } from "../arm-style.ts";
import { FigureText } from "../common/FigureText.tsx";
import { useDraw } from "../common/use-draw.ts";
import { usePart } from "../common/use-part.ts";
import { useWidth } from "../common/use-width.ts";
import { describeUnits } from "./describe.ts";
import { FULL_ROWS, isStrip, rowLayout } from "./geometry.ts";
import { createRowPainter } from "./paint-row.ts";
import { rowProbe } from "./unit-states.ts";
import { useRowsInView } from "./use-rows-in-view.ts";
import "../figures.css";

export interface UnitMapsViewProps {
  readonly source: FrameSource;
  readonly arm: number;
  readonly style: ArmStyle;
  /** Told which rows are on the screen: only their maps need to be computed. */
  readonly onRowsInView?: ((rows: number[]) => void) | undefined;
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

/** What each unit answers over what is shown, one canvas per layer. */
export function UnitMapsView({ source, arm, style, onRowsInView }: UnitMapsViewProps) {
  const text = useText().figures;
  const theme = useTheme();
  const id = useId();
  const key = usePart(source, (shown) => rowsKey(shown, arm)) ?? "";
  const rows = readRows(key);
  const [opened, setOpened] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const canvases = useRef<(HTMLCanvasElement | null)[]>([]);
  const painters = useRef(new WeakMap<HTMLCanvasElement, ReturnType<typeof createRowPainter>>());
  const room = useWidth(box, 272);
  const name = armName(style, text);
  const folds = rows.length > FULL_ROWS;
  const opens = rows.map(({ units }) => folds || isStrip(units, room - NAME_WIDTH));
  const labelWidth = opens.includes(true) ? OPENING_NAME_WIDTH : NAME_WIDTH;
  const width = Math.max(1, room - labelWidth);

  const className = [
    "fig-unit-rows",
    opens.includes(true) && "fig-unit-rows-opening",
    folds && "fig-unit-rows-folded",
  ];

  useRowsInView(canvases, key, (rows) => onRowsInView?.(rows));

  useDraw(source, ({ frame, setting }) => {
    const armFrame = frame.arms[arm];
    armFrame?.rows.forEach((row, i) => {
      const canvas = canvases.current[i];
      if (canvas === null || canvas === undefined) return;
      let paint = painters.current.get(canvas);
      if (paint === undefined) {
        paint = createRowPainter(canvas);
        painters.current.set(canvas, paint);
      }
      const closed = folds ? "folded" : "plain";
      const shape = opens[i] && opened === i ? "opened" : closed;
      const layout = rowLayout(row.units, width, shape);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${layout.height}px`;
      const probe = rowProbe(armFrame, row);
      const family = probe === null ? "none" : familyOf(probe.kind);
      paint(row, probe, { width, layout, theme, family, curves: setting.features === 1 });
    });
  });

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
              role="img"
              aria-label={text.units.row(row, name)}
            />
          </div>
        ))}
      </div>
      <FigureText
        id={`${id}-text`}
        caption={text.units.name(name)}
        source={source}
        describe={(shown) => describeUnits(shown, arm, style, text)}
      />
    </figure>
  );
}
