import { Suspense, useState } from "react";
import type { FigureName } from "../../../experiment/scenario/types.ts";
import type { ArmStyle } from "../../../figures/arm-style.ts";
import { PlotScale } from "../../../figures/common/plot-scale.ts";
import { DeadUnitsView } from "../../../figures/dead-units/DeadUnitsView.tsx";
import { GradientView } from "../../../figures/gradient/GradientView.tsx";
import { UnitLegend } from "../../../figures/legends/UnitLegend.tsx";
import { LossView } from "../../../figures/loss/LossView.tsx";
import type { FrameSource } from "../../../state/frame-source.ts";
import type { SelectionStore } from "../../../state/selection-store.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { PlaneLegend } from "../arm/PlaneLegend.tsx";
import { useArmStyles } from "../arm/use-arm-styles.ts";
import { useColumnShape } from "../arm/use-column-shape.ts";
import { useLab, useScenario } from "../context.ts";
import { LazyMeasure } from "../measures/LazyMeasure.tsx";
import { figureHeight, isDetailed } from "./heights.ts";
import { PresentArm } from "./PresentArm.tsx";
import { usePresentKeys } from "./use-present-keys.ts";
import { usePresentScale } from "./use-present-scale.ts";
import "./present.css";
import "./arms.css";
import "./detailed.css";

interface PresentFigureProps {
  readonly name: FigureName;
  readonly height: number;
  readonly source: FrameSource;
  readonly arms: readonly ArmStyle[];
  readonly selection: SelectionStore;
}

function PresentFigure({ name, selection, ...props }: PresentFigureProps) {
  if (name === "loss") return <LossView {...props} />;
  if (name === "gradient") return <GradientView {...props} />;
  if (name === "dead") return <DeadUnitsView {...props} />;
  return (
    <Suspense fallback={null}>
      <LazyMeasure name={name} selection={selection} {...props} />
    </Suspense>
  );
}

/** Unit maps that could not be made out from the last row are left out. */
const MOST_ARMS_WITH_UNITS = 2;
const MOST_ROWS = 4;

/** Shown where the address names none. */
const USUAL: readonly FigureName[] = ["gradient", "loss"];

/** The Lab before a hall: the arms, at most two figures, and nothing to edit. */
export function PresentBody() {
  const lab = useLab();
  const text = useText().lab;
  const { source } = lab.run;
  const styles = useArmStyles();
  const named = useScenario((state) => state.view.show);
  const shown = named.length > 0 ? named : USUAL;
  const detailed = shown.some(isDetailed);
  const { rows, outputs } = useColumnShape();
  const withUnits = !detailed && styles.length <= MOST_ARMS_WITH_UNITS && rows <= MOST_ROWS;
  const narrow = !detailed && styles.length === 3;
  const [black, setBlack] = useState(false);
  const scale = usePresentScale();
  usePresentKeys(lab, black, setBlack);
  return (
    <div
      className="present"
      data-arms={styles.length}
      data-rows={withUnits ? rows : 0}
      data-outputs={outputs}
      data-detailed={detailed || undefined}
    >
      <section className="present-arms" aria-label={text.arms.region}>
        <PlotScale value={scale}>
          {styles.map((style, index) => (
            <PresentArm
              key={style.letter}
              index={index}
              style={style}
              withUnits={withUnits}
              narrow={narrow}
            />
          ))}
        </PlotScale>
        <div className="present-legend">
          <PlaneLegend />
          {withUnits && <UnitLegend source={source} />}
        </div>
      </section>
      <section className="present-rail" aria-label={text.figures.region}>
        <PlotScale value={scale}>
          {shown.map((name) => (
            <PresentFigure
              key={name}
              name={name}
              height={figureHeight(name, shown, styles.length)}
              source={source}
              arms={styles}
              selection={lab.selection}
            />
          ))}
        </PlotScale>
      </section>
      {black && (
        <button
          type="button"
          className="present-black"
          aria-label={text.present.black}
          ref={(button) => button?.focus()}
          onClick={() => setBlack(false)}
        />
      )}
    </div>
  );
}
