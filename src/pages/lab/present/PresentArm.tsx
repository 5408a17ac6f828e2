import { useRef } from "react";
import { describeShape } from "../../../experiment/scenario/counts.ts";
import { printStack } from "../../../experiment/scenario/print-stack.ts";
import { taskOf } from "../../../experiment/scenario/tasks.ts";
import { armLabel, armShortLabel } from "../../../figures/arm-label.ts";
import { lineOf } from "../../../figures/arm-style.ts";
import { useDraw } from "../../../figures/common/use-draw.ts";
import { formatCount, formatLoss, formatPercent, NO_VALUE } from "../../../ui/format.ts";
import { LineSample } from "../../../ui/marks/LineSample.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import type { ArmPartProps } from "../arm/ArmEditor.tsx";
import { ArmPlane, ArmUnits } from "../arm/ArmPictures.tsx";
import { readingsOf } from "../arm/readings.ts";
import { useEdited } from "../arm/use-edited.ts";
import { useLab, useScenario } from "../context.ts";

/** Longer shapes are written in the notation, which has repetitions. */
const LONGEST_SHAPE = 16;

/** "2-8-8-1". */
function useShape(index: number): string {
  const net = useScenario((state) => state.scenario.arms[index].net);
  const shape = useScenario(({ scenario }) => {
    const { inputs, outputs } = taskOf(scenario);
    return describeShape(net, inputs, outputs);
  });
  return shape.length > LONGEST_SHAPE ? printStack(net) : shape.replaceAll("-", "\u2013");
}

function PresentReadouts({ index }: ArmPartProps) {
  const { run } = useLab();
  const text = useText().lab.present;
  const test = useRef<HTMLElement>(null);
  const testOf = useRef<HTMLElement>(null);
  const dead = useRef<HTMLElement>(null);
  const deadOf = useRef<HTMLElement>(null);
  useDraw(run.source, ({ frame, setting }) => {
    const arm = frame.arms[index];
    if (arm === undefined || !test.current || !testOf.current || !dead.current || !deadOf.current) return;
    const readings = readingsOf(arm);
    const numbers = setting.classes === null;
    testOf.current.textContent = numbers ? text.testLoss : text.accuracy;
    test.current.textContent = numbers ? formatLoss(arm.test.loss) : formatPercent(arm.test.accuracy);
    dead.current.textContent = readings.units === 0 ? NO_VALUE : formatCount(readings.dead);
    deadOf.current.textContent =
      readings.units === 0 ? text.noUnits : text.deadOf(formatCount(readings.units));
  });
  return (
    <dl className="present-readouts">
      <div>
        <dt ref={testOf}>{text.accuracy}</dt>
        <dd ref={test}>{NO_VALUE}</dd>
      </div>
      <div>
        <dt ref={deadOf}>{text.noUnits}</dt>
        <dd ref={dead}>{NO_VALUE}</dd>
      </div>
    </dl>
  );
}

export interface PresentArmProps extends ArmPartProps {
  readonly withUnits: boolean;
  /** One of many beside each other: its name in few words, and the sample of its line under it. */
  readonly narrow: boolean;
}

/** An arm to look at: its name, its shape, its pictures and two numbers. */
export function PresentArm({ withUnits, narrow, ...props }: PresentArmProps) {
  const { index, style } = props;
  const text = useText();
  const edited = useEdited(index);
  const sample = <LineSample {...lineOf(style)} width={narrow ? 44 : 56} />;
  const label = narrow ? armShortLabel : armLabel;
  return (
    <section className="present-arm" aria-label={text.lab.arms.name(style.letter)}>
      <header>
        <h2>
          <span className="present-letter">{style.letter}</span>{" "}
          <span className={`present-name ui-family-${style.family}`}>
            {label(style.traits, text.figures)}
          </span>
          {!narrow && sample}
        </h2>
        <p className="present-shape">
          {narrow && sample}
          {useShape(index)}
          {edited && `, ${text.lab.arms.edited}`}
        </p>
      </header>
      <ArmPlane {...props} />
      {withUnits && <ArmUnits {...props} />}
      <PresentReadouts {...props} />
    </section>
  );
}
