import { Suspense } from "react";
import { MapLegend } from "../../../figures/legends/MapLegend.tsx";
import { useLab, useView } from "../context.ts";
import { LazyRegressionLegend } from "./LazyRegression.tsx";
import { useInputs } from "./use-inputs.ts";

/** What the arms' pictures of the output mean. */
export function PlaneLegend() {
  const { run } = useLab();
  const showTrain = useView((state) => state.showTrain);
  const showTest = useView((state) => state.showTest);
  const showCreases = useView((state) => state.showCreases);
  if (useInputs() === 2)
    return <MapLegend source={run.source} showTest={showTest} showCreases={showCreases} />;
  return (
    <Suspense fallback={<ul className="fig-legend" />}>
      <LazyRegressionLegend showTrain={showTrain} showTest={showTest} />
    </Suspense>
  );
}
