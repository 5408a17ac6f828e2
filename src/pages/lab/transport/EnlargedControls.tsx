import { useRef } from "react";
import { useDraw } from "../../../figures/common/use-draw.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { formatCount } from "../../../ui/format.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useRun } from "../context.ts";
import { Icon } from "./Icon.tsx";

/** What the transport has that one needs beside a single figure: the step, and play and one step. */
export function EnlargedControls() {
  const { run } = useLab();
  const text = useText().lab.transport;
  const going = useRun((state) => state.going);
  const step = useRef<HTMLElement>(null);
  const playWord = going ? text.pause : text.play;
  useDraw(run.source, ({ frame }) => {
    if (step.current !== null) step.current.textContent = formatCount(frame.step);
  });
  return (
    <>
      <span className="lab-enlarged-step">
        {text.stepWord} <b ref={step}>0</b>
      </span>
      <Button primary aria-label={playWord} title={playWord} onClick={() => run.toggle()}>
        <Icon name={going ? "pause" : "play"} />
      </Button>
      <Button aria-label={text.step} title={text.step} onClick={() => run.stepOnce()}>
        <Icon name="step" />
      </Button>
    </>
  );
}
