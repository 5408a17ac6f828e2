import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatPercent, NO_VALUE } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { stepHeight } from "../by-step/curves.ts";
import type { ProbePlace } from "../common/chart-probe.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { withFrame } from "../loss/history.ts";
import { countOf, KINDS, type Kind } from "./counts.ts";
import { type TimeLayout, timeScales } from "./layout.ts";

/** Of every kind but the shares of silent samples, by kind and arm. */
const COUNTS = ["dead", "blocked", "revived"] as const;

const print = (kind: Kind, value: number | null | undefined): string =>
  kind === "silent" ? formatPercent(value ?? null) : formatCount(value ?? null);

/** The values of a kind, one function per arm. */
export function kindValues(shown: Shown, arms: number, kind: Kind, layer: string) {
  return Array.from({ length: arms }, (_, i) => countOf(shown.frame.arms[i] ?? { layers: [] }, kind, layer));
}

/** What the axis of counts is made for: all kinds that are counted. */
export function allCounts(shown: Shown, arms: number, layer: string) {
  return COUNTS.map((kind) => kindValues(shown, arms, kind, layer));
}

/** The states of each arm's units now; the table has the sampled steps, and who died or came back at each. */
export function describeTime(
  shown: Shown,
  arms: readonly ArmStyle[],
  layer: string,
  text: FiguresText,
  measures: MeasuresText,
): Description {
  const words = measures["units-time"];
  const { columns } = words;
  const history = withFrame(shown);
  const values = KINDS.map((kind) => kindValues(shown, arms.length, kind, layer));
  const now = history[history.length - 1];
  const countAt = (kind: number, arm: number, sample = now) => {
    const measured = sample?.arms[arm];
    return measured === undefined ? null : values[kind][arm](measured);
  };
  const parts = arms.map((style, i) => {
    const name = armName(style, text);
    if (countAt(0, i) === null) return text.dead.armNone(name);
    const [dead, blocked, revived, silent] = KINDS.map((kind, k) => print(kind, countAt(k, i)));
    return words.arm(name, dead, blocked, revived, silent);
  });
  const counted = arms.flatMap((style, i) => (countAt(0, i) === null ? [] : [{ style, i }]));
  return {
    summary: words.summary(formatCount(shown.frame.step), parts),
    columns: [
      columns.step,
      ...counted.flatMap(({ style }) => {
        const name = armName(style, text);
        return [...KINDS.map((kind) => columns[kind](name)), columns.deaths(name), columns.revivals(name)];
      }),
    ],
    rows: () =>
      history.map((sample, row) => {
        // The frame itself is no sample: who died since the last one is not known yet.
        const isSample = row < shown.history.length;
        return [
          formatCount(sample.step),
          ...counted.flatMap(({ i }) => [
            ...KINDS.map((kind, k) => print(kind, countAt(k, i, sample))),
            ...(["deaths", "revivals"] as const).map((change) =>
              isSample ? formatCount(sample.arms[i]?.[change] ?? 0) : NO_VALUE,
            ),
          ]),
        ];
      }),
  };
}

/** Columns of one panel are counted from a multiple of this, beyond any step. */
const PANEL = 10_000_000;
/** Rows of one line of panels: an arm each. */
const ROWS = 10;

/** The samples of every curve: panels beside each other share their rows, an arm is a row, a step a column. */
export function timePlaces(
  shown: Shown,
  arms: readonly ArmStyle[],
  layer: string,
  layout: TimeLayout,
  text: FiguresText,
  measures: MeasuresText,
): ProbePlace[] {
  const words = measures["units-time"];
  const history = withFrame(shown);
  const counts = allCounts(shown, arms.length, layer);
  return layout.panels.flatMap((panel, index) => {
    const values = kindValues(shown, arms.length, panel.kind, layer);
    const scales = timeScales(history, counts, panel);
    const first = layout.panels.findIndex(({ title }) => title === panel.title);
    return arms.flatMap((style, arm) =>
      history.flatMap((sample): ProbePlace[] => {
        const measured = sample.arms[arm];
        const value = measured === undefined ? null : values[arm](measured);
        const y = stepHeight(value, scales);
        if (y === null) return [];
        const { kind } = panel;
        const said = () =>
          words.reading(formatCount(sample.step), armName(style, text), text.units[kind], print(kind, value));
        const column = PANEL * (index - first) + sample.step;
        return [{ x: scales.x(sample.step), y, column, row: ROWS * first + arm, words: said }];
      }),
    );
  });
}
