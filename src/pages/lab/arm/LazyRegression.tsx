import { lazyWithMeasures } from "../../../ui/text/lazy-with-measures.tsx";

/** What stands in the place of the plane where there is one input; loaded when the first such data are chosen. */
export const LazyRegressionView = lazyWithMeasures(
  async () => (await import("../../../figures/regression/RegressionView.tsx")).RegressionView,
);

export const LazyRegressionLegend = lazyWithMeasures(
  async () => (await import("../../../figures/regression/RegressionLegend.tsx")).RegressionLegend,
);
