import { Suspense, useCallback } from "react";
import { BoundaryView } from "../../../figures/boundary/BoundaryView.tsx";
import { UnitMapsView } from "../../../figures/unit-maps/UnitMapsView.tsx";
import { useLab, useScenario, useView } from "../context.ts";
import type { ArmPartProps } from "./ArmEditor.tsx";
import { LazyRegressionView } from "./LazyRegression.tsx";
import { useInputs } from "./use-inputs.ts";

/** An arm's output over all inputs that are shown. */
export function ArmPlane({ index, style }: ArmPartProps) {
  const { run, selection } = useLab();
  const showTrain = useView((state) => state.showTrain);
  const showTest = useView((state) => state.showTest);
  const showCreases = useView((state) => state.showCreases);
  const props = { source: run.source, arm: index, style, showTrain, showTest, selection };
  if (useInputs() === 2) return <BoundaryView {...props} showCreases={showCreases} />;
  return (
    <Suspense fallback={<div className="fig-map" />}>
      <LazyRegressionView {...props} />
    </Suspense>
  );
}

export function ArmUnits({ index, style }: ArmPartProps) {
  const lab = useLab();
  const { run } = lab;
  const tell = useCallback((rows: number[]) => run.setRowsInView(index, rows), [run, index]);
  const look = (layer: number, unit: number) => {
    lab.selection.setState({ unit: { arm: index, layer, unit } });
    lab.view.setState({ sought: "unit" });
    lab.show("unit", true);
  };
  const presenting = useScenario((state) => state.view.mode === "present");
  return (
    <UnitMapsView
      source={run.source}
      arm={index}
      style={style}
      onRowsInView={tell}
      onUnit={presenting ? undefined : look}
    />
  );
}
