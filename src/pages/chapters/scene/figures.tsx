import { type ComponentType, lazy, Suspense } from "react";
import { type ArmStyle, armName } from "../../../figures/arm-style.ts";
import type { InsideFigureProps } from "../../../figures/common/inside.ts";
import type { Run } from "../../../state/run.ts";
import { createSelectionStore } from "../../../state/selection-store.ts";
import { LineSample } from "../../../ui/marks/LineSample.tsx";
import type { Language } from "../../../ui/text/text.ts";
import { MeasuresContext, type MeasuresText } from "../../../ui/text/use-measures-text.ts";
import { useText } from "../../../ui/text/use-text.ts";
import type { SceneFigure } from "./spec.ts";

export interface SceneFigureProps {
  readonly run: Run;
  readonly arms: readonly ArmStyle[];
}

const Maps = lazy(async () => ({ default: (await import("./Maps.tsx")).Maps }));
const Layers = lazy(async () => ({ default: (await import("./Layers.tsx")).Layers }));
const Loss = lazy(async () => ({ default: (await import("../../../figures/loss/LossView.tsx")).LossView }));

const WORDS: Readonly<Record<Language, () => Promise<{ readonly measures: MeasuresText }>>> = {
  en: () => import("../../../ui/text/en/measures.ts"),
  "zh-CN": () => import("../../../ui/text/zh-CN/measures.ts"),
};

/** A figure that looks inside a net, with its words. */
function inside(load: () => Promise<ComponentType<InsideFigureProps>>) {
  const loaded = (language: Language) =>
    lazy(async () => {
      const [View, { measures }] = await Promise.all([load(), WORDS[language]()]);
      return {
        default: ({ run, arms }: SceneFigureProps) => (
          <MeasuresContext value={measures}>
            <View
              source={run.source}
              arms={arms}
              selection={SELECTION}
              height={150}
              onEdit={(edit) => run.editParameter(edit)}
            />
          </MeasuresContext>
        ),
      };
    });
  const views = { en: loaded("en"), "zh-CN": loaded("zh-CN") };
  return function Inside(props: SceneFigureProps) {
    const View = views[useText().language];
    return <View {...props} />;
  };
}

/** Scenes pick nothing together. */
const SELECTION = createSelectionStore();

const VIEWS: Readonly<Record<SceneFigure, ComponentType<SceneFigureProps>>> = {
  maps: (props) => <Maps {...props} showCreases={false} />,
  creases: (props) => <Maps {...props} showCreases />,
  layer: Layers,
  loss: ({ run, arms }) => <Loss source={run.source} arms={arms} height={236} />,
  weights: inside(async () => (await import("../../../figures/weights/WeightsView.tsx")).WeightsView),
  products: inside(
    async () => (await import("../../../figures/collapse/CollapseEntriesView.tsx")).CollapseEntriesView,
  ),
};

export function SceneFigures({
  names,
  ...props
}: SceneFigureProps & { readonly names: readonly SceneFigure[] }) {
  return names.map((name) => {
    const View = VIEWS[name];
    return (
      <Suspense key={name} fallback={null}>
        <View {...props} />
      </Suspense>
    );
  });
}

/** What an arm is called above its picture. */
export function ArmHead({ style }: { readonly style: ArmStyle }) {
  const text = useText().figures;
  return (
    <h4 className="scene-arm">
      <LineSample family={style.family} second={style.second} letter={undefined} />
      {armName(style, text)}
    </h4>
  );
}
