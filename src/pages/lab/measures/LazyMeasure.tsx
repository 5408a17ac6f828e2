import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Language } from "../../../ui/text/text.ts";
import type { MeasuresText } from "../../../ui/text/use-measures-text.ts";
import { useText } from "../../../ui/text/use-text.ts";
import type { MeasureProps } from "./Measure.tsx";

/** The figures and their words come together. */
function loaded(words: () => Promise<{ readonly measures: MeasuresText }>) {
  return lazy(async () => {
    const [{ Measure }, { measures }] = await Promise.all([import("./Measure.tsx"), words()]);
    return { default: (props: MeasureProps) => <Measure {...props} words={measures} /> };
  });
}

const MEASURES: Readonly<Record<Language, LazyExoticComponent<ComponentType<MeasureProps>>>> = {
  en: loaded(() => import("../../../ui/text/en/measures.ts")),
  "zh-CN": loaded(() => import("../../../ui/text/zh-CN/measures.ts")),
};

/** A figure that the page loads when it is asked for. Suspends meanwhile. */
export function LazyMeasure(props: MeasureProps) {
  const Measure = MEASURES[useText().language];
  return <Measure {...props} />;
}
