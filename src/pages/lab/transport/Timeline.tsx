import { useRef } from "react";
import { rateMarks } from "../../../experiment/scenario/rate-marks.ts";
import { rateSentences } from "../../../figures/common/rate-words.ts";
import { useDraw } from "../../../figures/common/use-draw.ts";
import { useWidth } from "../../../figures/common/use-width.ts";
import { formatCount } from "../../../ui/format.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { writeAttribute } from "../../../ui/write-attribute.ts";
import { useLab, useRun, useScenario } from "../context.ts";
import { ratePath, tickPath, timelineEnd } from "./timeline-geometry.ts";
import { useScrub } from "./use-scrub.ts";

const HEIGHT = 44;
/** Half the slider's thumb: its centre does not reach the ends. */
const INSET = 7;
/** Where the slider's track lies. */
const TRACK = 16;
const QUARTERS = [0, 1, 2, 3, 4];

/** How far the run is and has been, what happened on the way, and a way to any step. */
export function Timeline() {
  const { run } = useLab();
  const { figures, lab } = useText();
  const text = lab.transport;
  const ahead = useRun((state) => state.ahead);
  const scenario = useScenario((state) => state.scenario);
  const box = useRef<HTMLDivElement>(null);
  const range = useRef<HTMLInputElement>(null);
  const ticks = useRef<SVGPathElement>(null);
  const trained = useRef<SVGPathElement>(null);
  const changes = useRef<SVGPathElement>(null);
  const labels = useRef<SVGGElement>(null);
  const dragging = useScrub(range, run, (step) => text.timelineValue(formatCount(step)));
  const width = useWidth(box, 600);
  const inner = Math.max(1, width - 2 * INSET);
  const marks = rateMarks(scenario);

  useDraw(run.source, ({ frame, history }) => {
    const input = range.current;
    if (input === null || labels.current === null) return;
    const goal = run.store.getState().seek?.to ?? 0;
    const furthest = Math.max(frame.step, ahead ?? 0);
    // Under a finger that drags nothing moves.
    const end = dragging.current ? Number(input.max) : timelineEnd(Math.max(furthest, goal));
    const draw = (path: SVGPathElement | null, d: string) => writeAttribute(path, "d", d);
    draw(ticks.current, tickPath(history, end, inner, 2, 12));
    draw(trained.current, `M0,${TRACK}H${((Math.min(furthest, end) / end) * inner).toFixed(1)}`);
    draw(
      changes.current,
      ratePath(
        marks.map(({ step }) => step),
        end,
        inner,
        TRACK + 3,
      ),
    );
    if (dragging.current) return;
    input.max = String(end);
    input.value = String(frame.step);
    writeAttribute(input, "aria-valuetext", text.timelineValue(formatCount(frame.step)));
    // Half of the numbers where all would run into each other, at about 8 px a character. The last one stands before its place.
    const room = inner / 4 > 14 * formatCount(end).length;
    [...labels.current.children].forEach((label, i) => {
      label.textContent = room || i % 2 === 0 ? formatCount((end * i) / 4) : "";
    });
  });

  return (
    <div className="lab-timeline" ref={box}>
      <svg width={width} height={HEIGHT} viewBox={`${-INSET} 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <path className="lab-timeline-ticks" ref={ticks} />
        <path className="lab-timeline-trained" ref={trained} />
        <path className="lab-timeline-rates" ref={changes} />
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
        aria-description={rateSentences("", marks, Number.POSITIVE_INFINITY, figures) || undefined}
        min={0}
        max={1000}
        step={1}
        defaultValue={0}
      />
      <p className="lab-timeline-note">
        <span className="lab-timeline-deaths">{text.ticks}</span>
        {marks.length > 0 && (
          <span>
            <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
              <path className="lab-timeline-rates" d="M6,1l5,9h-10Z" />
            </svg>{" "}
            {figures.rates.note}
          </span>
        )}
      </p>
    </div>
  );
}
