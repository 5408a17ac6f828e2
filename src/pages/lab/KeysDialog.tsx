import { type RefObject, useId } from "react";
import { Button } from "../../ui/controls/Button.tsx";
import { useText } from "../../ui/text/index.tsx";

/** Opened by whoever holds the reference. */
export function KeysDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { keys } = useText().lab;
  const id = useId();
  return (
    <dialog ref={dialog} className="lab-keys" aria-labelledby={id}>
      <h2 id={id}>{keys.title}</h2>
      <dl>
        {keys.list.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => dialog.current?.close()}>{keys.close}</Button>
    </dialog>
  );
}
