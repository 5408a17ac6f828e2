import { type ComponentType, lazy, Suspense } from "react";
import { type ArmStyle, armName } from "../../../figures/arm-style.ts";
import type { Run } from "../../../state/run.ts";
import { createSelectionStore } from "../../../state/selection-store.ts";
import { LineSample } from "../../../ui/marks/LineSample.tsx";
import { lazyWithMeasures } from "../../../ui/text/lazy-with-measures.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import type { SceneFigure } from "./spec.ts";

export interface SceneFigureProps {
  readonly run: Run;
  readonly arms: readonly ArmStyle[];
}

const Maps = lazy(async () => ({ default: (await import("./Maps.tsx")).Maps }));
const Layers = lazy(async () => ({ default: (await import("./Layers.tsx")).Layers }));
const Loss = lazy(async () => ({ default: (await import("../../../figures/loss/LossView.tsx")).LossView }));

const Weights = lazyWithMeasures(
  async () => (await import("../../../figures/weights/WeightsView.tsx")).WeightsView,
);
const Products = lazyWithMeasures(
  async () => (await import("../../../figures/collapse/CollapseEntriesView.tsx")).CollapseEntriesView,
);

/** Scenes pick nothing together. */
const SELECTION = createSelectionStore();

const VIEWS: Readonly<Record<SceneFigure, ComponentType<SceneFigureProps>>> = {
  maps: (props) => <Maps {...props} showCreases={false} />,
  creases: (props) => <Maps {...props} showCreases />,
  layer: Layers,
  loss: ({ run, arms }) => <Loss source={run.source} arms={arms} height={236} />,
  weights: ({ run, arms }) => (
    <Weights
      source={run.source}
      arms={arms}
      selection={SELECTION}
      onEdit={(edit) => run.editParameter(edit)}
      height={150}
    />
  ),
  products: ({ run, arms }) => (
    <Products source={run.source} arms={arms} selection={SELECTION} height={150} />
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
