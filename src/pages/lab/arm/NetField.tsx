import { useId, useState } from "react";
import { readNet } from "../../../experiment/scenario/fields.ts";
import { parseStack } from "../../../experiment/scenario/parse-stack.ts";
import { printStack } from "../../../experiment/scenario/print-stack.ts";
import type { Stack } from "../../../experiment/scenario/types.ts";
import { useDraft } from "../../../ui/controls/use-draft.ts";
import type { Text } from "../../../ui/text/text.ts";
import { useText } from "../../../ui/text/use-text.ts";

export interface NetFieldProps {
  readonly letter: string;
  readonly stack: Stack;
  readonly inputs: number;
  readonly onChange: (stack: Stack, how: "drag" | "push") => void;
}

/** What is to be said about a text: why it cannot be used, or what was moved to its limit. Empty when all is well. */
function comment(draft: string, inputs: number, text: Text["lab"]["net"]): string {
  const parsed = parseStack(draft, inputs);
  if (!parsed.ok) {
    const { at, code, detail } = parsed.error;
    return text.problem(at + 1, text.errors[code](detail));
  }
  return parsed.corrections.map(({ given, used }) => text.limited(given, used)).join(" ");
}

/** Stack notation as text. Whatever is valid runs at once; what is not is explained while the last valid net runs on. */
export function NetField({ letter, stack, inputs, onChange }: NetFieldProps) {
  const text = useText().lab.net;
  const id = useId();
  const value = printStack(stack);
  const [draft, setDraft] = useDraft(value);
  /** What was said of a text that has been used, until the stack changes. */
  const [kept, setKept] = useState<{ readonly said: string; readonly of: string } | null>(null);
  const read = draft === null ? null : readNet(draft, inputs).value;
  const keptSaid = kept?.of === value ? kept.said : "";
  const said = draft === null ? keptSaid : comment(draft, inputs, text);
  const commit = () => {
    if (read === null) return;
    setDraft(null);
    if (draft !== null) setKept({ said, of: printStack(read) });
    onChange(read, "push");
  };
  return (
    <div className="lab-net">
      <input
        className="ui-input"
        type="text"
        aria-label={text.label(letter)}
        placeholder={text.empty}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={draft ?? value}
        aria-invalid={(draft !== null && read === null) || undefined}
        aria-describedby={said !== "" ? id : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          const nextStack = readNet(next, inputs).value;
          setDraft(next, nextStack === null ? value : printStack(nextStack));
          if (nextStack !== null) onChange(nextStack, "drag");
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setDraft(null);
        }}
      />
      {said !== "" && (
        <p className="lab-net-said" id={id} role="alert">
          {said}
        </p>
      )}
    </div>
  );
}
