import { useEffect, useId, useRef, useState } from "react";
import { latestStep } from "../../../../experiment/scenario/cost.ts";
import { LIMITS } from "../../../../experiment/scenario/limits.ts";
import { readNumber } from "../../../../experiment/scenario/numbers.ts";
import { Button } from "../../../../ui/controls/Button.tsx";
import { formatCount } from "../../../../ui/format.ts";
import { useLab, useScenario } from "../../context.ts";
import { AskField } from "./AskField.tsx";
import type { GoToText } from "./context.ts";
import { FormError } from "./FormError.tsx";

export interface StepFormProps {
  readonly words: GoToText;
  readonly onSent: () => void;
}

/** To a step at once, or by playing up to it. */
export function StepForm({ words, onSent }: StepFormProps) {
  const { run } = useLab();
  const latest = useScenario((state) => latestStep(state.scenario));
  const [value, setValue] = useState("");
  const [error, setError] = useState<string | null>(null);
  const errorId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const most = LIMITS.at.high;
  const send = (from: number, to: (step: number) => void) => {
    // Readers write thousands as the page does.
    const given = value.trim();
    const step = readNumber(given.replaceAll(",", ""));
    if (step === null || !Number.isInteger(step) || step < from || step > most) {
      setError(words.stepInvalid(formatCount(from), formatCount(most), given));
      input.current?.focus();
      return;
    }
    setError(null);
    to(step);
    onSent();
  };
  const present = () => run.source.get()?.frame.step ?? 0;
  return (
    <form
      className="go-to-row"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(0, (step) => run.seek(step));
      }}
    >
      <AskField
        label={words.step}
        value={value}
        onChange={setValue}
        errorId={error === null ? null : errorId}
        integer
        input={input}
      />
      <Button type="submit" title={words.goTitle}>
        {words.go}
      </Button>
      <Button onClick={() => send(present() + 1, (step) => run.runUntil({ kind: "step", step }))}>
        {words.play}
      </Button>
      <FormError id={errorId} error={error} />
      {latest < most && <p className="ui-note">{words.link(formatCount(latest))}</p>}
    </form>
  );
}
