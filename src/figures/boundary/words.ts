import type { PlaneSetting, Setting } from "../../experiment/session/frame.ts";
import { formatNumber } from "../../ui/format.ts";
import { shortened } from "../../ui/text/shortened.ts";
import type { FiguresText } from "../common/description.ts";

/** A data set's word in the reader's language; a reader's own names are no words of ours. */
function word(name: string, text: FiguresText): string {
  return Object.hasOwn(text.words, name) ? text.words[name] : name;
}

/** A for the first class. */
export function classLetter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** A class as readers see it: the data set's own name, or "class A". */
export function className(setting: Setting, index: number, text: FiguresText): string {
  const own = setting.classNames?.[index];
  return own === undefined ? text.className(classLetter(index)) : word(own, text);
}

/** The classes as readers see them; none where the targets are numbers. */
export function classNames(setting: Setting, text: FiguresText): string[] {
  return Array.from({ length: setting.classes ?? 0 }, (_, k) => className(setting, k, text));
}

/** What a sample is to be answered with: its class, or its number. */
export function targetWords(setting: Setting, target: number, text: FiguresText): string {
  return setting.classes === null ? text.target(formatNumber(target)) : className(setting, target, text);
}

/** As much of a column's name as has room on an axis. */
const LONGEST_INPUT = 14;

function inputName(name: string, text: FiguresText): string {
  return shortened(word(name, text), LONGEST_INPUT);
}

/** The two inputs as readers see them; long names of a reader's own are cut. */
export function axisNames(setting: PlaneSetting, text: FiguresText): readonly [string, string] {
  const names = setting.inputNames;
  return names === null ? ["x₁", "x₂"] : [inputName(names[0], text), inputName(names[1], text)];
}

/** The inputs as readers see them, as many as there are. */
export function inputNames(setting: Setting, text: FiguresText): readonly string[] {
  return setting.features === 1 ? ["x"] : axisNames(setting, text);
}
