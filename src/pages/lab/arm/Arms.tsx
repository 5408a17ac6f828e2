import { type ComponentType, type ReactNode, useRef } from "react";
import { type ArmStyle, armShortName } from "../../../figures/arm-style.ts";
import { UnitLegend } from "../../../figures/legends/UnitLegend.tsx";
import { Segmented } from "../../../ui/controls/Segmented.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useView } from "../context.ts";
import { ArmEditor, type ArmPartProps } from "./ArmEditor.tsx";
import { ArmPlane, ArmUnits } from "./ArmPictures.tsx";
import { PlaneLegend } from "./PlaneLegend.tsx";
import { Readouts } from "./Readouts.tsx";
import { useArmStyles } from "./use-arm-styles.ts";
import { useColumnShape } from "./use-column-shape.ts";
import { useFocusOnChosenArm } from "./use-focus-on-chosen-arm.ts";
import { useInputs } from "./use-inputs.ts";

interface ArmRowProps {
  /** What the row shows, for the style sheet: a narrow page orders rows otherwise. */
  readonly name: string;
  readonly styles: readonly ArmStyle[];
  readonly chosen: number;
  readonly part: ComponentType<ArmPartProps>;
  /** A head with its legend that spans all arms: small multiples are labelled once. */
  readonly head?: ReactNode;
}

function ArmRow({ name, styles, chosen, part: Part, head }: ArmRowProps) {
  return (
    <div className={`lab-arm-row lab-arm-row-${name}`}>
      {head !== undefined && <div className="lab-arm-row-head">{head}</div>}
      {styles.map((style, index) => (
        <div key={style.letter} className="lab-arm" data-chosen={index === chosen || undefined}>
          <Part index={index} style={style} />
        </div>
      ))}
    </div>
  );
}

/** One column per arm; a narrow page shows the chosen one. */
export function Arms() {
  const lab = useLab();
  const { figures, lab: text } = useText();
  const styles = useArmStyles();
  const chosen = Math.min(
    useView((state) => state.arm),
    styles.length - 1,
  );
  const inputs = useInputs();
  const { rows, outputs } = useColumnShape();
  const { source } = lab.run;
  const box = useRef<HTMLElement>(null);
  useFocusOnChosenArm(box, styles.length);
  return (
    <section
      ref={box}
      className="lab-arms"
      aria-label={text.arms.region}
      data-arms={styles.length}
      data-rows={rows}
      data-outputs={outputs}
    >
      {styles.length > 1 && (
        <div className="lab-arm-choice">
          <Segmented
            legend={text.arms.choose}
            hideLegend
            value={styles[chosen].letter}
            options={styles.map((style) => ({ value: style.letter, label: armShortName(style, figures) }))}
            onChange={(letter) =>
              lab.view.setState({ arm: styles.findIndex((style) => style.letter === letter) })
            }
          />
        </div>
      )}
      <ArmRow name="editor" styles={styles} chosen={chosen} part={ArmEditor} />
      <ArmRow
        name="plane"
        styles={styles}
        chosen={chosen}
        part={ArmPlane}
        head={
          <>
            <h2>{inputs === 1 ? text.figures.curve : text.figures.plane}</h2>
            <PlaneLegend />
          </>
        }
      />
      <ArmRow
        name="units"
        styles={styles}
        chosen={chosen}
        part={ArmUnits}
        head={
          <>
            <h2>{text.figures.units}</h2>
            <UnitLegend source={source} />
          </>
        }
      />
      <ArmRow name="readouts" styles={styles} chosen={chosen} part={Readouts} />
    </section>
  );
}
