import { useState } from "react";
import { usePart } from "../../../figures/common/use-part.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { Slider } from "../../../ui/controls/Slider.tsx";
import { formatPercent } from "../../../ui/format.ts";
import { useChapterWords } from "./context.ts";
import { GuessLine } from "./GuessLine.tsx";
import type { SceneRun } from "./scene-run.ts";
import type { Guess } from "./spec.ts";

export interface GuessBoxProps {
  readonly guess: Guess;
  readonly question: string;
  readonly scene: SceneRun;
  readonly until: number;
  readonly committed: boolean;
  /** True: the reader has committed; false: wants to guess again. */
  readonly onCommit: (committed: boolean) => void;
}

const percent = (value: number): string => formatPercent(value, 0);

/** A question that the reader answers before the scene does. Its scale is a share, in percent. */
export function GuessBox({ guess, question, scene, until, committed, onCommit }: GuessBoxProps) {
  const words = useChapterWords().guess;
  const { least, most } = guess;
  const [said, setSaid] = useState((least + most) / 2);
  const measured = usePart(scene.run.source, (shown) =>
    shown.frame.step >= until ? guess.measured(shown) : null,
  );
  return (
    <section className="scene-guess" aria-label={words.before}>
      <p className="scene-guess-head">
        <b>{words.before}</b>
        {committed && ` · ${words.committed}`}
      </p>
      <p className="scene-guess-question">{question}</p>
      {!committed && (
        <div className="scene-guess-answer">
          <Slider
            label={words.yours}
            value={said * 100}
            min={least * 100}
            max={most * 100}
            step={1}
            format={(value) => percent(value / 100)}
            onChange={(value) => setSaid(value / 100)}
          />
          <Button onClick={() => onCommit(true)}>{words.commit}</Button>
        </div>
      )}
      {committed && measured !== null && (
        <GuessLine
          least={least}
          most={most}
          guess={said}
          measured={measured}
          words={words}
          format={percent}
        />
      )}
      {committed && (
        <div className="scene-guess-answer" role="status">
          <p>{measured === null ? words.running : words.said(percent(said), percent(measured))}</p>
          <Button onClick={() => onCommit(false)}>{words.again}</Button>
        </div>
      )}
    </section>
  );
}
