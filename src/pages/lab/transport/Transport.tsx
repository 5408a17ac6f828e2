import type { ReactNode } from "react";
import { nextSeed } from "../../../state/edits.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useRun } from "../context.ts";
import { GoToButton } from "./GoToButton.tsx";
import { Icon } from "./Icon.tsx";
import { RunStatus } from "./RunStatus.tsx";
import { SeekProgress } from "./SeekProgress.tsx";
import { Speed } from "./Speed.tsx";
import { Timeline } from "./Timeline.tsx";

/** `children` stand at its end. */
export function Transport({ children }: { children?: ReactNode }) {
  const lab = useLab();
  const { run } = lab;
  const text = useText().lab.transport;
  const going = useRun((state) => state.going);
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
        <Button
          className="lab-new-seed"
          aria-label={text.newSeed}
          title={text.newSeed}
          onClick={() => lab.edit(nextSeed)}
        >
          <Icon name="seed" />
        </Button>
        <Speed />
        <GoToButton />
      </div>
      <RunStatus />
      <Timeline />
      <SeekProgress />
      {children}
    </section>
  );
}
