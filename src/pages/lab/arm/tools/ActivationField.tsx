import { useRef, useState } from "react";
import { parametersOf } from "../../../../experiment/scenario/words.ts";
import { ActivationCurve } from "../../../../figures/activation-curve/ActivationCurve.tsx";
import { factsOf } from "../../../../figures/activation-curve/facts.ts";
import { Button } from "../../../../ui/controls/Button.tsx";
import { NumberField } from "../../../../ui/controls/NumberField.tsx";
import type { ActivationItem, Block } from "../blocks/block.ts";
import { ActivationPicker } from "./ActivationPicker.tsx";
import { useToolWords } from "./context.ts";
import { setActivation } from "./edits.ts";
import type { ToolPart } from "./part.ts";

export interface ActivationFieldProps extends ToolPart {
  readonly block: Block;
  /** null: a layer without one. */
  readonly item: ActivationItem | null;
}

/** Which activation a block has, with the numbers that it takes. */
export function ActivationField({ stack, room, onAttempt, block, item }: ActivationFieldProps) {
  const words = useToolWords();
  const [picking, setPicking] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const name = item?.name ?? null;
  const given = item?.parameters ?? [];
  const expected = name === null ? [] : (parametersOf("activation", name) ?? []);
  const values = expected.map((parameter, i) => given[i] ?? parameter.default);
  const word = name ?? words.none;
  const set = (next: string | null, parameters: readonly number[] = []) =>
    onAttempt(setActivation(stack, block, next, parameters, room));
  const close = () => {
    setPicking(false);
    opener.current?.querySelector("button")?.focus();
  };
  return (
    <>
      <div className="lab-tools-line" ref={opener}>
        <span aria-hidden="true">{words.activation}</span>
        <Button
          className="lab-activation"
          aria-haspopup="dialog"
          aria-label={words.activationIs(word)}
          onClick={() => setPicking(true)}
        >
          <ActivationCurve word={name ?? "identity"} parameters={given} />
          {word}
        </Button>
      </div>
      {expected.map((parameter, i) => (
        <div key={parameter.name} className="lab-tools-line">
          <span aria-hidden="true">{parameter.name}</span>
          <NumberField
            label={parameter.name}
            hideLabel
            value={values[i]}
            min={parameter.low}
            max={parameter.high}
            invalid={words.numberInvalid(String(parameter.low), String(parameter.high))}
            onCommit={(value) =>
              set(
                name,
                values.map((one, at) => (at === i ? value + 0 : one)),
              )
            }
          />
        </div>
      ))}
      {name !== null && factsOf(name)?.largestSlope === 0 && <p className="lab-quiet">{words.untrainable}</p>}
      {picking && (
        <ActivationPicker
          chosen={name}
          parameters={given}
          withNone={block.kind === "layer"}
          onChoose={(next) => {
            if (next !== name) set(next);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
