import { useEffect, useId, useRef } from "react";
import { COMPARISON_NAMES, COMPARISONS } from "../../../state/comparisons/table.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import type { comparisons } from "../../../ui/text/en/comparisons.ts";
import { useLab } from "../context.ts";
import "./compare.css";

export interface CompareDialogProps {
  readonly words: typeof comparisons;
  readonly onClose: () => void;
}

/** The comparisons, each with a line on what it keeps and what differs. A press makes the arms. */
export function CompareDialog({ words, onClose }: CompareDialogProps) {
  const lab = useLab();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Closed first: what lies under a modal dialog cannot take the focus.
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      className="lab-compare"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="lab-compare-head">
        <h2 id={`${id}-title`}>{words.title}</h2>
        <Button quiet onClick={close}>
          {words.close}
        </Button>
      </div>
      <ul>
        {COMPARISON_NAMES.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-describedby={`${id}-${name}`}
              onClick={() => {
                lab.edit(COMPARISONS[name]);
                lab.view.setState({ arm: 0 });
                close();
              }}
            >
              {words.names[name]}
            </button>
            <p id={`${id}-${name}`}>{words.notes[name]}</p>
          </li>
        ))}
      </ul>
      <p className="ui-note">{words.note}</p>
    </dialog>
  );
}
