import type { ComponentType } from "react";
import type { MoreFigureName } from "../../../experiment/scenario/types.ts";
import { AccuracyView } from "../../../figures/accuracy/AccuracyView.tsx";
import { CollapseEntriesView } from "../../../figures/collapse/CollapseEntriesView.tsx";
import type { InsideFigureProps } from "../../../figures/common/inside.ts";
import { DistributionView } from "../../../figures/distribution/DistributionView.tsx";
import { GradientMapView } from "../../../figures/gradient-map/GradientMapView.tsx";
import { PiecesView } from "../../../figures/pieces/PiecesView.tsx";
import { PointView } from "../../../figures/point/PointView.tsx";
import { SaturationView } from "../../../figures/saturation/SaturationView.tsx";
import { SparsityView } from "../../../figures/sparsity/SparsityView.tsx";
import { SpreadView } from "../../../figures/spread/SpreadView.tsx";
import { UnitView } from "../../../figures/unit/UnitView.tsx";
import { UnitsView } from "../../../figures/units/UnitsView.tsx";
import { UnitsTimeView } from "../../../figures/units-time/UnitsTimeView.tsx";
import { UpdateView } from "../../../figures/update/UpdateView.tsx";
import { WeightsView } from "../../../figures/weights/WeightsView.tsx";

const VIEWS: Readonly<Record<MoreFigureName, ComponentType<InsideFigureProps>>> = {
  saturation: SaturationView,
  sparsity: SparsityView,
  spread: SpreadView,
  distribution: DistributionView,
  pieces: PiecesView,
  update: UpdateView,
  weights: WeightsView,
  accuracy: AccuracyView,
  "gradient-map": GradientMapView,
  "units-time": UnitsTimeView,
  units: UnitsView,
  point: PointView,
  unit: UnitView,
  collapse: CollapseEntriesView,
};

export interface MeasureProps extends InsideFigureProps {
  readonly name: MoreFigureName;
}

/** One of the figures that are there when asked for. */
export function Measure({ name, ...props }: MeasureProps) {
  const View = VIEWS[name];
  return <View {...props} />;
}
