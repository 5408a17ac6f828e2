import type { Shown } from "../../state/frame-source.ts";
import { formatCount, NO_VALUE } from "../../ui/format.ts";
import type { MeasuresText } from "../../ui/text/use-measures-text.ts";
import { type ArmStyle, armName } from "../arm-style.ts";
import { numberWords } from "../by-layer/number-words.ts";
import type { Description, FiguresText } from "../common/description.ts";
import { type GradientMaps, gradientMaps } from "./data.ts";

/** Samples that the table has: step 0, the powers of ten and the last one. */
function tabled({ history }: GradientMaps): number[] {
  const last = history.length - 1;
  return history.flatMap(({ step }, i) =>
    i === 0 || i === last || (step >= 1 && Number.isInteger(Math.log10(step))) ? [i] : [],
  );
}

/**
 * How the gradient at the first layer went from step 0 on, beside what theory expects there, and of which arms theory
 * says nothing; layer by layer in the table.
 */
export function describeMaps(
  shown: Shown,
  arms: readonly ArmStyle[],
  text: FiguresText,
  measures: MeasuresText,
): Description {
  const words = measures["gradient-map"];
  const maps = gradientMaps(shown, arms.length);
  const { names, history } = maps;
  const last = history.length - 1;
  const print = (value: number | undefined) => (value === undefined ? NO_VALUE : numberWords(value, text));
  const parts = arms.flatMap((style, i) => {
    const map = maps.arms[i];
    const name = armName(style, text);
    const [before, now] = [map.delta(0, 0), map.delta(0, last)];
    if (names.length === 1 || before === undefined || now === undefined)
      return [words.outAlone(name, print(map.delta(names.length - 1, last)))];
    const expected = map.theory(0);
    const silence = shown.setting.theory[i]?.silence ?? null;
    return [
      expected === undefined
        ? words.arm(name, print(before), print(now))
        : words.armExpected(name, print(before), print(expected), print(now)),
      ...(silence === null ? [] : [text.gradient.silent(style.letter, text.gradient.silence[silence])]),
    ];
  });
  const steps = tabled(maps);
  return {
    summary: words.summary(formatCount(shown.frame.step), parts),
    columns: [
      words.arms,
      text.layer,
      words.theory,
      ...steps.map((sample) => words.step(formatCount(history[sample].step))),
    ],
    rows: () =>
      arms.flatMap((style, i) =>
        names.flatMap((layer, row) => {
          const { delta, theory } = maps.arms[i];
          if (delta(row, last) === undefined) return [];
          const values = [theory(row), ...steps.map((sample) => delta(row, sample))];
          return [[armName(style, text), layer === "out" ? text.out : layer, ...values.map(print)]];
        }),
      ),
  };
}
