import { useEffect, useId, useRef } from "react";
import { Button } from "../../ui/controls/Button.tsx";
import { Checkbox } from "../../ui/controls/Checkbox.tsx";
import type { keys } from "../../ui/text/en/keys.ts";
import { useLab, useView } from "./context.ts";
import { storeSingleKeys } from "./single-keys.ts";

function KeyList({ list }: { list: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {list.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface KeysDialogProps {
  readonly words: typeof keys;
  readonly onClose: () => void;
}

/** The list of all keys, open as long as it is there. */
export function KeysDialog({ words, onClose }: KeysDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const lab = useLab();
  const singleKeys = useView((state) => state.singleKeys);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="lab-keys" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{words.title}</h2>
      <KeyList list={words.list} />
      <h3>{words.presentTitle}</h3>
      <KeyList list={words.presentList} />
      <Checkbox label={words.singleKeys} checked={singleKeys} onChange={(on) => storeSingleKeys(lab, on)} />
      <Button onClick={() => dialog.current?.close()}>{words.close}</Button>
    </dialog>
  );
}
