import { printNumber } from "../../experiment/scenario/numbers.ts";
import type { RateMark } from "../../experiment/scenario/rate-marks.ts";
import { formatCount } from "../../ui/format.ts";
import type { FiguresText } from "./description.ts";

/** "lr b 0.3", "lr a b 0.3, c 1": what stands at a mark. */
export function rateLabel({ rates }: RateMark, text: FiguresText): string {
  return text.rates.label(rates.map(({ rate, letters }) => `${letters.join(" ")} ${printNumber(rate)}`));
}

/** `before`, which may be empty, and one sentence for each change up to `step`. */
export function rateSentences(
  before: string,
  marks: readonly RateMark[],
  step: number,
  text: FiguresText,
): string {
  const changes = marks
    .filter((mark) => mark.step <= step)
    .flatMap((mark) =>
      mark.rates.map(({ rate, letters }) => {
        return { letters, rate: printNumber(rate), step: formatCount(mark.step) };
      }),
    );
  return text.rates.sentences(before, changes);
}
