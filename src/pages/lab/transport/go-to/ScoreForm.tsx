import { useId, useRef, useState } from "react";
import { readNumber } from "../../../../experiment/scenario/numbers.ts";
import type { StopRule } from "../../../../experiment/session/stop-rule.ts";
import { Button } from "../../../../ui/controls/Button.tsx";
import { Select } from "../../../../ui/controls/Select.tsx";
import { useLab, useScenario } from "../../context.ts";
import { AskField } from "./AskField.tsx";
import { FormError } from "./FormError.tsx";
import type { StepFormProps } from "./StepForm.tsx";

type ScoreRule = Extract<StopRule, { kind: "score" }>;

const SCORES = ["train loss", "test loss", "train accuracy", "test accuracy"] as const;
const ARMS = ["every", "any"] as const;
type ScoreName = (typeof SCORES)[number];

/** Where readers begin: a loss that most nets reach, an accuracy that shows. */
const FIRST = { loss: "0.1", accuracy: "90" };

function scoreOf(name: ScoreName): Pick<ScoreRule, "set" | "score"> {
  return {
    set: name.startsWith("train") ? "train" : "test",
    score: name.endsWith("loss") ? "loss" : "accuracy",
  };
}

/** Runs until a loss is below or an accuracy above a value. */
export function ScoreForm({ words, onSent }: StepFormProps) {
  const { run } = useLab();
  const several = useScenario((state) => state.scenario.arms.length > 1);
  const [name, setName] = useState<ScoreName>("train loss");
  const [values, setValues] = useState(FIRST);
  const [arms, setArms] = useState<ScoreRule["arms"]>("every");
  const [error, setError] = useState<string | null>(null);
  const errorId = useId();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const { set, score } = scoreOf(name);
  const send = () => {
    const given = values[score].trim();
    const number = readNumber(given.replace(/\s*%$/, ""));
    const fits = number !== null && (score === "loss" ? number > 0 : number >= 0 && number < 100);
    if (!fits || !Number.isFinite(number)) {
      setError(score === "loss" ? words.lossInvalid(given) : words.accuracyInvalid(given));
      input.current?.focus();
      return;
    }
    setError(null);
    run.runUntil({ kind: "score", set, score, value: score === "loss" ? number : number / 100, arms });
    onSent();
  };
  return (
    <form
      className="go-to-row"
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id={id}>{words.until}</h2>
      <Select<ScoreName>
        label={words.what}
        hideLabel
        value={name}
        options={SCORES.map((value) => ({ value, label: words.scores[value] }))}
        onChange={(next) => {
          setName(next);
          setError(null);
        }}
      />
      <AskField
        label={score === "loss" ? words.below : words.above}
        value={values[score]}
        onChange={(value) => setValues({ ...values, [score]: value })}
        errorId={error === null ? null : errorId}
        input={input}
      />
      {several && (
        <Select<ScoreRule["arms"]>
          label={words.of}
          value={arms}
          options={ARMS.map((value) => ({ value, label: words.arms[value] }))}
          onChange={setArms}
        />
      )}
      <Button type="submit">{words.run}</Button>
      <FormError id={errorId} error={error} />
      <p className="ui-note">{words.sampled}</p>
    </form>
  );
}
