import { useId, useState } from "react";
import { MAX_ARMS } from "../../../experiment/scenario/limits.ts";
import { taskOf } from "../../../experiment/scenario/tasks.ts";
import { armLabel, armWholeLabel } from "../../../figures/arm-label.ts";
import { type ArmStyle, lineOf } from "../../../figures/arm-style.ts";
import { editArm, removeArm } from "../../../state/edits.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { LineSample } from "../../../ui/marks/LineSample.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { useLab, useScenario } from "../context.ts";
import { ArmSettings } from "./ArmSettings.tsx";
import { BlockEditor } from "./BlockEditor.tsx";
import { NetField } from "./NetField.tsx";
import { useEdited } from "./use-edited.ts";
import { copyAndFocus } from "./use-focus-on-chosen-arm.ts";

export interface ArmPartProps {
  readonly index: number;
  readonly style: ArmStyle;
}

/** An arm's head, its stack as text and as blocks, and its settings. */
export function ArmEditor({ index, style }: ArmPartProps) {
  const lab = useLab();
  const { lab: text, figures } = useText();
  const stack = useScenario((state) => state.scenario.arms[index].net);
  const count = useScenario((state) => state.scenario.arms.length);
  const inputs = useScenario((state) => taskOf(state.scenario).inputs);
  const outputs = useScenario((state) => taskOf(state.scenario).outputs);
  const edited = useEdited(index);
  const [editing, setEditing] = useState(false);
  const saidId = useId();
  /** The text is no net: the blocks show the last one that was. */
  const [valid, setValid] = useState(true);
  const { letter } = style;
  return (
    <section className="lab-arm-editor" aria-label={text.arms.name(letter)} data-family={style.family}>
      <header className="lab-arm-head">
        <h2>
          <span>{letter}</span>
          <LineSample {...lineOf(style)} />
          <span className="lab-arm-label" title={armWholeLabel(style.traits, figures)}>
            {armLabel(style.traits, figures)}
          </span>
          {edited && <span className="lab-edited">{text.arms.edited}</span>}
        </h2>
        {count < MAX_ARMS && (
          <Button quiet aria-label={text.arms.copy(letter)} onClick={() => copyAndFocus(lab, index)}>
            {text.arms.copyShort}
          </Button>
        )}
        {count > 1 && (
          <Button
            quiet
            aria-label={text.arms.remove(letter)}
            onClick={() => {
              lab.edit(removeArm(index));
              lab.view.setState({ arm: Math.max(0, index - 1) });
            }}
          >
            {text.arms.removeShort}
          </Button>
        )}
      </header>
      <div className="lab-net-row">
        <NetField
          letter={letter}
          stack={stack}
          inputs={inputs}
          saidId={saidId}
          onValidity={setValid}
          onChange={(net, how) => lab.edit(editArm(index, { net }), how)}
        />
        <Button
          className="lab-edit-button"
          aria-expanded={editing}
          aria-label={text.arms.editOf(letter)}
          onClick={() => setEditing(!editing)}
        >
          {text.arms.edit}
        </Button>
      </div>
      <div className="lab-editor-slot" data-open={editing || undefined}>
        <BlockEditor
          arm={index}
          letter={letter}
          stack={stack}
          staleBecause={valid ? undefined : saidId}
          inputs={inputs}
          outputs={outputs}
          onChange={(net, how) => lab.edit(editArm(index, { net }), how)}
        />
      </div>
      <ArmSettings index={index} />
    </section>
  );
}
