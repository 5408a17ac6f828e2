import type { SelectionStore } from "../../state/selection-store.ts";
import type { FigureProps } from "../by-layer/LayerChart.tsx";

/** Of a figure that may look closely at what the reader has picked. */
export interface SelectingFigureProps extends FigureProps {
  readonly selection: SelectionStore;
}
