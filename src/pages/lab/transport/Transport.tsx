import type { ReactNode } from "react";
import { Button } from "../../../ui/controls/Button.tsx";
import { Select } from "../../../ui/controls/Select.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useRun } from "../context.ts";
import { RunStatus } from "./RunStatus.tsx";
import { SeekProgress } from "./SeekProgress.tsx";
import { Timeline } from "./Timeline.tsx";

const SPEEDS = ["max", "1000", "100", "10", "1"] as const;
type SpeedName = (typeof SPEEDS)[number];

const ICONS = {
  play: "M4,2L15,9L4,16Z",
  pause: "M3,2H7V16H3ZM11,2H15V16H11Z",
  step: "M3,2L11,9L3,16ZM13,2H15V16H13Z",
  reset: "M9,3A6,6,0,1,1,3.3,7M3,1.5V7H8.5",
};

function Icon({ name }: { name: keyof typeof ICONS }) {
  const className = name === "reset" ? "lab-icon lab-icon-line" : "lab-icon";
  return (
    <svg className={className} width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}

/** `children` stand at its end. */
export function Transport({ children }: { children?: ReactNode }) {
  const { run } = useLab();
  const text = useText().lab.transport;
  const going = useRun((state) => state.going);
  const speed = useRun((state) => state.speed);
  const chosen = SPEEDS.find((name) => Number(name) === speed) ?? "max";
  const playWord = going ? text.pause : text.play;
  return (
    <section className="lab-transport" aria-label={text.region}>
      <div className="lab-transport-buttons">
        <Button
          primary
          className="lab-play"
          aria-label={playWord}
          title={playWord}
          onClick={() => run.toggle()}
        >
          <Icon name={going ? "pause" : "play"} />
        </Button>
        <Button aria-label={text.step} title={text.step} onClick={() => run.stepOnce()}>
          <Icon name="step" />
        </Button>
        <Button aria-label={text.reset} title={text.reset} onClick={() => run.reset()}>
          <Icon name="reset" />
        </Button>
        <Select<SpeedName>
          label={text.speed}
          hideLabel
          value={chosen}
          options={SPEEDS.map((value) => ({ value, label: text.speeds[value] }))}
          onChange={(value) => run.setSpeed(value === "max" ? null : Number(value))}
        />
      </div>
      <RunStatus />
      <Timeline />
      <SeekProgress />
      {children}
    </section>
  );
}
