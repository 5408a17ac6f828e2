import type { Shown } from "../../state/frame-source.ts";
import { formatCount, formatPercent, NO_VALUE } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import type { Description, FiguresText } from "../common/description.ts";
import type { CellState } from "../dead-units/geometry.ts";
import { type UnitLayer, unitLayers } from "./layers.ts";

const MARKED = ["dead", "blocked", "revived"] as const;

const mean = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => sum + share, 0) / shares.length;

/** Numbers of the units in a state, from 1: "2, 5". */
function numbersOf({ states }: UnitLayer, wanted: CellState): string {
  const numbers = states.flatMap((state, unit) => (state === wanted ? [formatCount(unit + 1)] : []));
  return numbers.length === 0 ? NO_VALUE : numbers.join(", ");
}

/** How many units of an arm are in which state, and how much of them is silent; or that none can die. */
function armWords(
  layers: readonly UnitLayer[],
  name: string,
  text: FiguresText,
  measures: MeasuresText,
): string[] {
  if (layers.length === 0) return [text.dead.armNone(name)];
  const words = measures.units;
  const units = layers.filter(({ silent }) => silent !== null);
  const pieces = layers.filter(({ silent }) => silent === null);
  const count = (some: readonly UnitLayer[], wanted?: CellState) =>
    some.reduce(
      (sum, { states }) => sum + states.filter((state) => wanted === undefined || state === wanted).length,
      0,
    );
  const marked = MARKED.filter((state) => state === "dead" || count(units, state) > 0).map((state) =>
    text.units.count(count(units, state), text.units[state]),
  );
  const shares = units.flatMap(({ silent }) => [...(silent ?? [])]);
  return [
    ...(units.length === 0
      ? []
      : [words.arm(name, formatCount(count(units)), [...marked, words.mean(formatPercent(mean(shares)))])]),
    ...(pieces.length === 0 ? [] : [text.dead.armPieces(name, count(pieces, "never"), count(pieces))]),
  ];
}

/** The states of each arm's units in a sentence; by layer in the table, with the numbers of the units that are marked. */
export function describeUnitGrid(
  shown: Shown,
  arms: readonly ArmStyle[],
  text: FiguresText,
  measures: MeasuresText,
): Description {
  const words = measures.units;
  const layers = arms.map((_, i) => unitLayers(shown.frame.arms[i] ?? { layers: [] }));
  const { arm, activation, units, dead, blocked, revived, least, mean: average, most } = words.columns;
  return {
    summary: words.summary(
      formatCount(shown.frame.step),
      arms.flatMap((style, i) => armWords(layers[i], armName(style, text), text, measures)),
    ),
    columns: [
      arm,
      text.layer,
      activation,
      units,
      dead,
      blocked,
      revived,
      text.dead.never,
      least,
      average,
      most,
    ],
    rows: () =>
      arms.flatMap((style, i) =>
        layers[i].map((layer) => {
          const { place, kind, states, silent } = layer;
          const never = states.filter((state) => state === "never").length;
          const shares = silent === null ? null : [...silent];
          const share = (of: (shares: number[]) => number) =>
            formatPercent(shares === null ? null : of(shares));
          return [
            armName(style, text),
            place,
            kind,
            formatCount(states.length),
            ...MARKED.map((state) => numbersOf(layer, state)),
            silent === null ? formatCount(never) : NO_VALUE,
            share((all) => Math.min(...all)),
            share(mean),
            share((all) => Math.max(...all)),
          ];
        }),
      ),
  };
}
