import { BoundaryView } from "../../../figures/boundary/BoundaryView.tsx";
import { MapLegend } from "../../../figures/legends/MapLegend.tsx";
import { ArmHead, type SceneFigureProps } from "./figures.tsx";

/** The plane as every arm divides it, side by side, labelled once. */
export function Maps({ run, arms, showCreases }: SceneFigureProps & { readonly showCreases: boolean }) {
  return (
    <div className="scene-maps" data-arms={arms.length}>
      <MapLegend source={run.source} showTest={false} showCreases={showCreases} />
      {arms.map((style, arm) => (
        <div key={style.letter} className="scene-map">
          {arms.length > 1 && <ArmHead style={style} />}
          <BoundaryView
            source={run.source}
            arm={arm}
            style={style}
            showTrain
            showTest={false}
            showCreases={showCreases}
          />
        </div>
      ))}
    </div>
  );
}
