import { useState } from "react";

/**
 * What is being typed over `value`, or null. It belongs to the value over which it was typed: when that changes from
 * outside (an undo, another control, a column that now stands for another arm) the draft is gone.
 */
export function useDraft(
  value: string,
): readonly [string | null, (draft: string | null, over?: string) => void] {
  const [typed, setTyped] = useState<{ readonly draft: string; readonly over: string } | null>(null);
  const draft = typed !== null && typed.over === value ? typed.draft : null;
  /** `over`: the value that the typing itself brings about. */
  const setDraft = (next: string | null, over = value) =>
    setTyped(next === null ? null : { draft: next, over });
  return [draft, setDraft];
}
