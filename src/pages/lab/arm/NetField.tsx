import { useId, useState } from "react";
import { readNet } from "../../../experiment/scenario/fields.ts";
import { parseStack } from "../../../experiment/scenario/parse-stack.ts";
import { printStack } from "../../../experiment/scenario/print-stack.ts";
import type { Stack } from "../../../experiment/scenario/types.ts";
import type { Text } from "../../../ui/text/text.ts";
import { useText } from "../../../ui/text/use-text.ts";

export interface NetFieldProps {
  readonly letter: string;
  readonly stack: Stack;
  readonly onChange: (stack: Stack, how: "drag" | "push") => void;
}

/** What is to be said about a text: why it cannot be used, or what was moved to its limit. Empty when all is well. */
function comment(draft: string, read: Stack | null, text: Text["lab"]["net"]): string {
  const parsed = parseStack(draft);
  if (!parsed.ok) {
    const { at, code, detail } = parsed.error;
    return text.problem(at + 1, text.errors[code](detail));
  }
  if (read === null) return text.later;
  return parsed.corrections.map(({ given, used }) => text.limited(given, used)).join(" ");
}

/** Stack notation as text. Whatever is valid runs at once; what is not is explained while the last valid net runs on. */
export function NetField({ letter, stack, onChange }: NetFieldProps) {
  const text = useText().lab.net;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? null : readNet(draft).value;
  const said = draft === null ? "" : comment(draft, read, text);
  const commit = () => {
    if (read === null) return;
    setDraft(null);
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
        value={draft ?? printStack(stack)}
        aria-invalid={(draft !== null && read === null) || undefined}
        aria-describedby={said !== "" ? id : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setDraft(next);
          const stack = readNet(next).value;
          if (stack !== null) onChange(stack, "drag");
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
