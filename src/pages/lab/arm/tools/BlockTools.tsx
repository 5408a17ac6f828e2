import { useEffect, useRef, useState } from "react";
import type { Stack } from "../../../../experiment/scenario/types.ts";
import { Button } from "../../../../ui/controls/Button.tsx";
import { useScenario } from "../../context.ts";
import type { Block, Path, Siblings } from "../blocks/block.ts";
import { AddRow } from "./AddRow.tsx";
import { BlockFields } from "./BlockFields.tsx";
import { BracketRow } from "./BracketRow.tsx";
import { type ToolWords, ToolWordsContext } from "./context.ts";
import { MoveRow } from "./MoveRow.tsx";
import type { Outcome } from "./outcome.ts";
import { roomOf } from "./room.ts";
import { sayRefusal } from "./say-refusal.ts";
import "./tools.css";

export interface BlockToolsProps {
  /** Which arm the stack is of. */
  readonly arm: number;
  readonly stack: Stack;
  /** The chosen block among its siblings; null for the end of the stack. */
  readonly siblings: Siblings | null;
  readonly words: ToolWords;
  readonly onChange: (stack: Stack) => void;
  /** The item that is chosen next. */
  readonly onChoose: (path: Path) => void;
  readonly onClose: () => void;
}

function titleOf(block: Block | null, { titles }: ToolWords): string {
  if (block === null) return titles.end;
  return titles[block.kind === "layer" ? "layer" : block.item.kind](block.place);
}

/** What can be done with the chosen block, and what can be added beside it. */
export function BlockTools(props: BlockToolsProps) {
  const { arm, stack, siblings, words, onChange, onChoose, onClose } = props;
  const room = useScenario(({ scenario }) => scenario);
  const block = siblings?.blocks[siblings.index] ?? null;
  const title = titleOf(block, words);
  /** Why the last edit was not made, as long as everything is as it was then. */
  const [refused, setRefused] = useState<{
    readonly said: string;
    readonly at: string;
    readonly of: Stack;
  }>();
  const at = block?.place ?? "";
  const said = refused?.of === stack && refused.at === at ? refused.said : "";
  const kind = block?.kind;
  const box = useRef<HTMLFieldSetElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const element = box.current;
    const onKeyDown = (event: KeyboardEvent) => {
      // A dialog above has an Escape of its own.
      const above = event.target instanceof Element && event.target.closest("dialog") !== null;
      if (event.key === "Escape" && !above) close.current();
    };
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, []);
  // A button may go with what it did, as the one that takes brackets away: the block that is chosen now has the focus.
  useEffect(() => {
    if (at === "" || kind === undefined || document.activeElement !== document.body) return;
    const editor = box.current?.closest(".lab-editor");
    editor?.querySelector<HTMLElement>('.lab-block[aria-expanded="true"]')?.focus();
  }, [at, kind]);
  const attempt = (outcome: Outcome) => {
    if (!outcome.ok) {
      setRefused({ said: sayRefusal(outcome.refusal, words), at, of: stack });
      return;
    }
    onChange(outcome.stack);
    if (outcome.path === null) onClose();
    else onChoose(outcome.path);
  };
  const common = { stack, room: roomOf(room, arm), onAttempt: attempt };
  return (
    <ToolWordsContext value={words}>
      <fieldset className="lab-tools" ref={box} aria-label={title}>
        <div className="lab-tools-head">
          <p aria-hidden="true">{title}</p>
          <Button quiet onClick={onClose}>
            {words.done}
          </Button>
        </div>
        {block !== null && <BlockFields {...common} block={block} />}
        {said !== "" && <p role="alert">{said}</p>}
        <AddRow {...common} block={block} />
        {siblings !== null && <BracketRow {...common} siblings={siblings} />}
        {siblings !== null && <MoveRow {...common} siblings={siblings} />}
      </fieldset>
    </ToolWordsContext>
  );
}
