import { useRef } from "react";
import type { ArmFrame } from "../../../experiment/session/frame.ts";
import { useDraw } from "../../../figures/common/use-draw.ts";
import { holds } from "../../../state/comparisons/layers.ts";
import { formatCount, formatLoss, formatPercent, formatRatio, NO_VALUE } from "../../../ui/format.ts";
import type { Text } from "../../../ui/text/text.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useScenario } from "../context.ts";
import type { ArmPartProps } from "./ArmEditor.tsx";
import { LazyCollapse } from "./LazyCollapse.tsx";
import { readingsOf } from "./readings.ts";
import { useEdited } from "./use-edited.ts";

const PLACES = ["loss", "test", "dead", "saturated"] as const;

function meaning(arm: ArmFrame, ratio: number | null, text: Text["lab"]["readouts"]): string {
  if (arm.diverged !== null) return text.diverged(formatCount(arm.diverged.step));
  return ratio === null || arm.collapse !== null ? "" : text.ratio(formatRatio(ratio));
}

/** An arm's numbers and its fingerprint, written with every frame and without React. */
export function Readouts({ index, style }: ArmPartProps) {
  const { run } = useLab();
  const text = useText().lab.readouts;
  const list = useRef<HTMLDListElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const print = useRef<HTMLParagraphElement>(null);
  const edited = useEdited(index);
  const linear = useScenario(({ scenario }) => {
    const net = scenario.arms[index]?.net ?? [];
    return !holds(net, "activation") && !holds(net, "maxout");
  });

  useDraw(run.source, ({ frame, setting }) => {
    const arm = frame.arms[index];
    if (arm === undefined || list.current === null || line.current === null || print.current === null) return;
    const { dead, units, saturated, silent, ratio } = readingsOf(arm);
    const values = [
      formatLoss(arm.train.loss),
      setting.classes === null ? formatLoss(arm.test.loss) : formatPercent(arm.test.accuracy),
      units === 0 ? NO_VALUE : `${formatCount(dead)} / ${formatCount(units)}`,
      formatPercent(saturated ?? silent, 0),
    ];
    const isSilent = saturated === null && silent !== null;
    [...list.current.children].forEach((pair, i) => {
      const [name, value] = pair.children;
      value.textContent = values[i];
      if (PLACES[i] === "test") name.textContent = setting.classes === null ? text.testLoss : text.test;
      if (PLACES[i] === "saturated") name.textContent = isSilent ? text.silent : text.saturated;
    });
    line.current.textContent = meaning(arm, ratio, text);
    print.current.textContent = arm.edited ? text.runEdited(arm.fingerprint) : text.run(arm.fingerprint);
  });

  return (
    <div className="lab-readouts">
      <dl ref={list}>
        {PLACES.map((place) => (
          <div key={place}>
            <dt>{text[place]}</dt>
            <dd>–</dd>
          </div>
        ))}
      </dl>
      <p className="lab-meaning" ref={line} />
      <LazyCollapse source={run.source} arm={index} style={style} expected={linear} />
      {edited && <p className="lab-edited-note">{text.edited}</p>}
      <p className="lab-fingerprint" ref={print} />
    </div>
  );
}
