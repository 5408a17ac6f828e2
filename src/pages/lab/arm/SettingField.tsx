import { useId, useState } from "react";
import { useDraft } from "../../../ui/controls/use-draft.ts";

export interface SettingFieldProps {
  /** The word beside the field. */
  readonly word: string;
  /** The field's full name. */
  readonly label: string;
  readonly value: string;
  /** Differs from arm a: ink, and underlined in the arm's colour. */
  readonly changed: boolean;
  /** Words to choose from; others may be typed. */
  readonly words?: readonly string[] | undefined;
  /** Uses the text, or says why it cannot. */
  readonly onCommit: (text: string) => string | null;
}

/** One of an arm's settings, as short text that is used on Enter or on leaving the field. */
export function SettingField({ word, label, value, changed, words, onCommit }: SettingFieldProps) {
  const id = useId();
  const [draft, setDraft] = useDraft(value);
  const [refusal, setRefusal] = useState<string | null>(null);
  const problem = draft === null ? null : refusal;
  const commit = () => {
    if (draft === null) return;
    const said = draft.trim() === value ? null : onCommit(draft.trim());
    setRefusal(said);
    if (said === null) setDraft(null);
  };
  return (
    <div className={changed ? "lab-setting lab-setting-changed" : "lab-setting"}>
      <label htmlFor={id}>{word}</label>
      <input
        id={id}
        type="text"
        aria-label={label}
        list={words === undefined ? undefined : `${id}-words`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        size={Math.max(4, (draft ?? value).length)}
        value={draft ?? value}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key !== "Escape") return;
          setDraft(null);
          setRefusal(null);
        }}
      />
      {words !== undefined && (
        <datalist id={`${id}-words`}>
          {words.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {problem !== null && (
        <p className="lab-net-said" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
