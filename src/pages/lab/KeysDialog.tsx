import { type RefObject, useEffect, useId } from "react";
import { Button } from "../../ui/controls/Button.tsx";
import { Checkbox } from "../../ui/controls/Checkbox.tsx";
import { readStored, writeStored } from "../../ui/stored.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useLab, useView } from "./context.ts";

const SINGLE_KEYS = "crease-single-keys";

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

/** Opened by whoever holds the reference. */
export function KeysDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { keys } = useText().lab;
  const id = useId();
  const lab = useLab();
  const singleKeys = useView((state) => state.singleKeys);
  useEffect(() => {
    if (readStored(SINGLE_KEYS) === "off") lab.view.setState({ singleKeys: false });
  }, [lab]);
  const choose = (on: boolean) => {
    lab.view.setState({ singleKeys: on });
    writeStored(SINGLE_KEYS, on ? "on" : "off");
  };
  return (
    <dialog ref={dialog} className="lab-keys" aria-labelledby={id}>
      <h2 id={id}>{keys.title}</h2>
      <KeyList list={keys.list} />
      <h3>{keys.presentTitle}</h3>
      <KeyList list={keys.presentList} />
      <Checkbox label={keys.singleKeys} checked={singleKeys} onChange={choose} />
      <Button onClick={() => dialog.current?.close()}>{keys.close}</Button>
    </dialog>
  );
}
