import { useId, useState } from "react";
import { availableWords } from "../../../experiment/scenario/available-words.ts";
import { readLimited, readNamed, readRates } from "../../../experiment/scenario/fields.ts";
import { LIMITS } from "../../../experiment/scenario/limits.ts";
import { differingKeys, printArmValue } from "../../../experiment/scenario/print-query.ts";
import { printNamed } from "../../../experiment/scenario/print-stack.ts";
import { ARM_IDS } from "../../../experiment/scenario/types.ts";
import { editArm } from "../../../state/edits.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useScenario } from "../context.ts";
import { SettingField } from "./SettingField.tsx";

const PENALTIES = ["l1", "l2", "sparse"] as const;

/**
 * Initialisation, optimiser and learning rate of an arm; its penalties, which most arms have none of, at a press. A single rate applies from the step at which it is set; a
 * schedule replaces the whole list and starts again at step 0.
 */
export function ArmSettings({ index }: { index: number }) {
  const lab = useLab();
  const text = useText().lab.settings;
  const base = useScenario((state) => state.scenario.arms[0]);
  const arm = useScenario((state) => state.scenario.arms[index]);
  const letter = ARM_IDS[index];
  const changed = differingKeys(arm, base);
  const id = useId();
  const [opened, setOpened] = useState(false);
  const penalised = PENALTIES.some((key) => arm[key] > 0 || base[key] > 0);
  const open = opened || penalised;

  const commitNamed = (kind: "init" | "opt") => (given: string) => {
    const { value, problems } = readNamed(given, kind);
    if (value === null || problems.length > 0) return text.unknown(given, availableWords(kind).join(", "));
    lab.edit(editArm(index, { [kind]: value }));
    return null;
  };
  const commitPenalty = (key: (typeof PENALTIES)[number]) => (given: string) => {
    const { value, problems } = readLimited(given, LIMITS.penalty);
    if (value === null || problems.length > 0) return text.penaltyInvalid;
    lab.edit(editArm(index, { [key]: value }));
    return null;
  };
  const commitRate = (given: string) => {
    if (/[,@]/.test(given)) {
      const { value, problems } = readRates(given);
      if (value === null || problems.length > 0) return text.lrInvalid;
      lab.edit(editArm(index, { lr: value }));
      return null;
    }
    const { value, problems } = readLimited(given, LIMITS.rate);
    if (value === null || problems.length > 0) return text.lrInvalid;
    void lab.changeRate(index, value);
    return null;
  };

  return (
    <div className="lab-settings">
      {(["init", "opt"] as const).map((kind) => (
        <SettingField
          key={kind}
          word={text[kind]}
          label={kind === "init" ? text.initOf(letter) : text.optOf(letter)}
          value={printNamed(kind, arm[kind])}
          changed={changed.includes(kind)}
          words={availableWords(kind)}
          onCommit={commitNamed(kind)}
        />
      ))}
      <SettingField
        word={text.lr}
        label={text.lrOf(letter)}
        value={printArmValue(arm, "lr")}
        changed={changed.includes("lr")}
        onCommit={commitRate}
      />
      {!penalised && (
        <button
          type="button"
          className="lab-more-settings"
          aria-label={text.penaltiesOf(letter)}
          title={text.penalties}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpened(!opened)}
        >
          …
        </button>
      )}
      {open && (
        <div className="lab-penalties" id={id}>
          {PENALTIES.map((key) => (
            <SettingField
              key={key}
              word={text[key]}
              label={text[`${key}Of`](letter)}
              value={printArmValue(arm, key)}
              changed={changed.includes(key)}
              onCommit={commitPenalty(key)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
