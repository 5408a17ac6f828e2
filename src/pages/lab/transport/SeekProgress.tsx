import { useRef } from "react";
import { useDraw } from "../../../figures/common/use-draw.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { formatCount } from "../../../ui/format.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useRun } from "../context.ts";

/** While the run is on its way to a step: how far it is, and a way to stop where it is. */
export function SeekProgress() {
  const { run } = useLab();
  const text = useText().lab.transport;
  const seek = useRun((state) => state.seek);
  const bar = useRef<HTMLProgressElement>(null);
  useDraw(run.source, ({ frame }) => {
    if (bar.current !== null && seek !== null) bar.current.value = frame.step - seek.from;
  });
  if (seek === null) return null;
  const label = text.seeking(formatCount(seek.to));
  return (
    <div className="lab-seek">
      <span>{label}</span>
      <progress ref={bar} max={seek.to - seek.from} value={0} aria-label={label} />
      <Button onClick={() => run.pause()}>{text.cancel}</Button>
    </div>
  );
}
