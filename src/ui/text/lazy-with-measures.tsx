import { type ComponentType, lazy } from "react";
import type { Language } from "./text.ts";
import { MeasuresContext, type MeasuresText } from "./use-measures-text.ts";
import { useText } from "./use-text.ts";

/** A part that the page loads when it is there for the first time, its words with it. Suspends meanwhile. */
export function lazyWithMeasures<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const loaded = (words: () => Promise<{ readonly measures: MeasuresText }>) =>
    lazy(async () => {
      const [View, { measures }] = await Promise.all([load(), words()]);
      return {
        default: (props: P) => (
          <MeasuresContext value={measures}>
            <View {...props} />
          </MeasuresContext>
        ),
      };
    });
  const views: Readonly<Record<Language, ComponentType<P>>> = {
    en: loaded(() => import("./en/measures.ts")),
    "zh-CN": loaded(() => import("./zh-CN/measures.ts")),
  };
  return function WithMeasures(props: P) {
    const View = views[useText().language];
    return <View {...props} />;
  };
}
