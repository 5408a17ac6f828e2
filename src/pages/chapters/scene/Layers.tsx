import { CollapseView } from "../../../figures/collapse/CollapseView.tsx";
import type { SceneFigureProps } from "./figures.tsx";

/** The one layer that each arm equals, while it equals one. */
export function Layers({ run, arms }: SceneFigureProps) {
  return arms.map((style, arm) => (
    <div key={style.letter} className="scene-layer">
      <CollapseView source={run.source} arm={arm} style={style} />
    </div>
  ));
}
