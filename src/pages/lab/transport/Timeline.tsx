import { useEffect, useRef } from "react";
import { useDraw } from "../../../figures/common/use-draw.ts";
import { useWidth } from "../../../figures/common/use-width.ts";
import { formatCount } from "../../../ui/format.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab } from "../context.ts";
import { tickPath, timelineEnd } from "./timeline-geometry.ts";

const HEIGHT = 44;
/** Half the slider's thumb: its centre does not reach the ends. */
const INSET = 7;
const QUARTERS = [0, 1, 2, 3, 4];

/** How far the run is, and a way to any step: going back trains again from the start. */
export function Timeline() {
  const { run } = useLab();
  const text = useText().lab.transport;
  const box = useRef<HTMLDivElement>(null);
  const range = useRef<HTMLInputElement>(null);
  const ticks = useRef<SVGPathElement>(null);
  const labels = useRef<SVGGElement>(null);
  const dragging = useRef(false);
  const width = useWidth(box, 600);
  const inner = Math.max(1, width - 2 * INSET);

  useDraw(run.source, ({ frame, history }) => {
    const input = range.current;
    if (input === null || ticks.current === null || labels.current === null) return;
    const goal = run.store.getState().seek?.to ?? 0;
    const end = timelineEnd(Math.max(frame.step, goal));
    ticks.current.setAttribute("d", tickPath(history, end, inner, 2, 12));
    if (dragging.current) return;
    input.max = String(end);
    input.value = String(frame.step);
    input.setAttribute("aria-valuetext", text.timelineValue(formatCount(frame.step)));
    [...labels.current.children].forEach((label, i) => {
      label.textContent = formatCount((end * i) / 4);
    });
  });

  // React's onChange is the browser's `input` event; only the browser's own `change` says that a drag has ended.
  useEffect(() => {
    const input = range.current;
    if (input === null) return;
    const settle = () => {
      dragging.current = false;
      run.seek(input.valueAsNumber);
    };
    const drag = () => {
      dragging.current = true;
      input.setAttribute("aria-valuetext", text.timelineValue(formatCount(input.valueAsNumber)));
    };
    input.addEventListener("change", settle);
    input.addEventListener("input", drag);
    return () => {
      input.removeEventListener("change", settle);
      input.removeEventListener("input", drag);
    };
  }, [run, text]);

  return (
    <div className="lab-timeline" ref={box}>
      <svg width={width} height={HEIGHT} viewBox={`${-INSET} 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <path className="lab-timeline-ticks" ref={ticks} />
        <g className="lab-timeline-labels" ref={labels}>
          {QUARTERS.map((quarter) => (
            <text
              key={quarter}
              x={(inner * quarter) / 4}
              y={40}
              textAnchor={quarter === 0 ? "start" : quarter === 4 ? "end" : "middle"}
            />
          ))}
        </g>
      </svg>
      <input
        ref={range}
        className="ui-slider-range lab-timeline-range"
        type="range"
        aria-label={text.timeline}
        min={0}
        max={1000}
        step={1}
        defaultValue={0}
      />
      <p className="lab-timeline-note">{text.ticks}</p>
    </div>
  );
}
