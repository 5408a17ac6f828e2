import { useEffect, useId, useRef, useState } from "react";
import { ownPointsUse } from "../../../experiment/scenario/own-points.ts";
import { editDrawn } from "../../../state/edits.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { useMeasuresText } from "../../../ui/text/use-measures-text.ts";
import { useLab, useScenario } from "../context.ts";
import { DrawPlot } from "./DrawPlot.tsx";
import "../../../figures/figures.css";
import "./draw.css";

function DrawDialog({ onClose }: { readonly onClose: () => void }) {
  const lab = useLab();
  const text = useMeasuresText().drawn;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const knots = useScenario((state) => state.scenario.points);
  const [said, setSaid] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="lab-draw" aria-labelledby={id} onClose={onClose}>
      <header className="lab-draw-head">
        <h2 id={id}>{text.title}</h2>
        <Button
          onClick={() => {
            dialog.current?.close();
            onClose();
          }}
        >
          {text.close}
        </Button>
      </header>
      <DrawPlot knots={knots} onChange={(next) => lab.edit(editDrawn(next))} onSay={setSaid} />
      <div className="lab-draw-foot">
        <p className="ui-note">{text.help}</p>
        <p>{text.knots(knots.length)}</p>
        <Button
          onClick={() => {
            lab.edit(editDrawn(ownPointsUse("drawn")?.starter ?? []));
            setSaid(text.anew);
          }}
        >
          {text.again}
        </Button>
        <p role="status" className="lab-quiet">
          {said}
        </p>
      </div>
    </dialog>
  );
}

/** A word in the data panel, and the dialog that it opens. */
export function DrawTool() {
  const text = useMeasuresText().drawn;
  const button = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <span className="lab-draw-tool" ref={button}>
      <Button quiet aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {open && (
        <DrawDialog
          onClose={() => {
            setOpen(false);
            button.current?.querySelector("button")?.focus();
          }}
        />
      )}
    </span>
  );
}
