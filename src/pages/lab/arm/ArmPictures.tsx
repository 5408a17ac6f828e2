import { useCallback } from "react";
import { BoundaryView } from "../../../figures/boundary/BoundaryView.tsx";
import { UnitMapsView } from "../../../figures/unit-maps/UnitMapsView.tsx";
import { useLab, useView } from "../context.ts";
import type { ArmPartProps } from "./ArmEditor.tsx";

export function ArmPlane({ index, style }: ArmPartProps) {
  const { run, selection } = useLab();
  const showTrain = useView((state) => state.showTrain);
  const showTest = useView((state) => state.showTest);
  const showCreases = useView((state) => state.showCreases);
  return (
    <BoundaryView
      source={run.source}
      arm={index}
      style={style}
      showTrain={showTrain}
      showTest={showTest}
      showCreases={showCreases}
      selection={selection}
    />
  );
}

export function ArmUnits({ index, style }: ArmPartProps) {
  const { run } = useLab();
  const tell = useCallback((rows: number[]) => run.setRowsInView(index, rows), [run, index]);
  return <UnitMapsView source={run.source} arm={index} style={style} onRowsInView={tell} />;
}
