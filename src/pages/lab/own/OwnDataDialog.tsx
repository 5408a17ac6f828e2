import { useEffect, useId, useRef } from "react";
import { Button } from "../../../ui/controls/Button.tsx";
import { type OwnWords, OwnWordsContext } from "./context.ts";
import { PointsEditor } from "./points/PointsEditor.tsx";
import { TableReader } from "./table/TableReader.tsx";
import "./own.css";

/** What the dialog is open for; a file is one that was dropped. */
export type OwnDataTool =
  | { readonly kind: "points" }
  | { readonly kind: "table"; readonly file: File | null };

export interface OwnDataDialogProps {
  readonly tool: OwnDataTool;
  readonly words: OwnWords;
  readonly onClose: () => void;
}

/** The tools for a reader's own data, in a modal dialog. */
export function OwnDataDialog({ tool, words, onClose }: OwnDataDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  return (
    <OwnWordsContext value={words}>
      <dialog ref={dialog} className="lab-own" aria-labelledby={id} onClose={onClose}>
        <header className="lab-own-head">
          <h2 id={id}>{words[tool.kind].title}</h2>
          <Button onClick={close}>{words.close}</Button>
        </header>
        {tool.kind === "points" ? <PointsEditor /> : <TableReader dropped={tool.file} onUsed={close} />}
      </dialog>
    </OwnWordsContext>
  );
}
