import { useEffect, useRef, useState } from "react";
import { cutStack } from "../../../experiment/scenario/counts.ts";
import { readNet } from "../../../experiment/scenario/fields.ts";
import { parseStack } from "../../../experiment/scenario/parse-stack.ts";
import { printStack } from "../../../experiment/scenario/print-stack.ts";
import type { Stack } from "../../../experiment/scenario/types.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { useDraft } from "../../../ui/controls/use-draft.ts";
import { shortened } from "../../../ui/text/shortened.ts";
import type { Text } from "../../../ui/text/text.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { CaretMark } from "./CaretMark.tsx";

export interface NetFieldProps {
  readonly letter: string;
  readonly stack: Stack;
  readonly inputs: number;
  /** The id of what is said of the text. */
  readonly saidId: string;
  readonly onChange: (stack: Stack, how: "drag" | "push") => void;
  /** Told when the text stops being a net, and when it is one again. */
  readonly onValidity: (valid: boolean) => void;
}

interface Comment {
  /** Why the text cannot be used, or what was moved to its limit. Empty when all is well. */
  readonly said: string;
  /** Where the text cannot be read; null where it can. */
  readonly at: number | null;
}

function comment(draft: string, inputs: number, text: Text["lab"]["net"]): Comment {
  const parsed = parseStack(draft, inputs);
  if (!parsed.ok) {
    const { at, code, detail } = parsed.error;
    return { said: text.problem(at + 1, text.errors[code](detail)), at };
  }
  const said = parsed.corrections.map(({ given, used }) => text.limited(given, used));
  const given = printStack(parsed.stack);
  const used = printStack(cutStack(parsed.stack));
  if (used !== given) said.push(text.limited(shortened(given), shortened(used)));
  return { said: said.join(" "), at: null };
}

/** Stack notation as text. Whatever is valid runs at once; what is not is explained while the last valid net runs on. */
export function NetField({ letter, stack, inputs, saidId, onChange, onValidity }: NetFieldProps) {
  const text = useText().lab.net;
  const input = useRef<HTMLInputElement>(null);
  const value = printStack(stack);
  const [draft, setDraft] = useDraft(value);
  /** What was said of a text that has been used, until the stack changes. */
  const [kept, setKept] = useState<{ readonly said: string; readonly of: string } | null>(null);
  const read = draft === null ? null : readNet(draft, inputs).value;
  const keptSaid = kept?.of === value ? kept.said : "";
  const { said, at } = draft === null ? { said: keptSaid, at: null } : comment(draft, inputs, text);
  const invalid = draft !== null && read === null;
  useEffect(() => onValidity(!invalid), [invalid, onValidity]);
  const commit = () => {
    if (read === null) return;
    setDraft(null);
    if (draft !== null) setKept({ said, of: printStack(read) });
    onChange(read, "push");
  };
  return (
    <div className="lab-net">
      <input
        ref={input}
        className="ui-input"
        type="text"
        aria-label={text.label(letter)}
        placeholder={text.empty}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={draft ?? value}
        aria-invalid={invalid || undefined}
        aria-describedby={said !== "" ? saidId : undefined}
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
      {draft !== null && at !== null && <CaretMark input={input} before={draft.slice(0, at)} />}
      {said !== "" && (
        <p className="lab-net-said" id={saidId} role="alert">
          {said}
        </p>
      )}
      {at !== null && (
        <Button
          quiet
          onClick={() => {
            // In this order: a field that takes the focus scrolls to its caret.
            input.current?.setSelectionRange(at, at);
            input.current?.focus();
          }}
        >
          {text.goTo(at + 1)}
        </Button>
      )}
    </div>
  );
}
