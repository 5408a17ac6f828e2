import { nextSeed } from "../../../../state/edits.ts";
import { Button } from "../../../../ui/controls/Button.tsx";
import { useText } from "../../../../ui/text/use-text.ts";
import { useLab } from "../../context.ts";
import { Speed } from "../Speed.tsx";
import type { GoToText } from "./context.ts";
import { ScoreForm } from "./ScoreForm.tsx";
import { StepForm } from "./StepForm.tsx";
import "./go-to.css";

export interface GoToPanelProps {
  readonly words: GoToText;
  readonly id: string;
  readonly onClose: () => void;
}

/** Under the transport, beside what it sends: the reader watches the run get there. */
export function GoToPanel({ words, id, onClose }: GoToPanelProps) {
  const lab = useLab();
  const text = useText().lab.transport;
  return (
    <dialog
      open
      id={id}
      className="go-to"
      aria-label={text.goToTitle}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <StepForm words={words} onSent={onClose} />
      <ScoreForm words={words} onSent={onClose} />
      <div className="go-to-row go-to-narrow">
        <Speed />
        <Button onClick={() => lab.edit(nextSeed)}>{text.newSeed}</Button>
      </div>
      <Button quiet className="go-to-close" onClick={onClose}>
        {words.close}
      </Button>
    </dialog>
  );
}
