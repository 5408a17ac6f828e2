import { Button } from "../../../../ui/controls/Button.tsx";
import type { Siblings } from "../blocks/block.ts";
import { useToolWords } from "./context.ts";
import { moveBlock, removeBlock } from "./edits.ts";
import type { ToolPart } from "./part.ts";

/** Moves a block and removes it. */
export function MoveRow({ stack, room, onAttempt, siblings }: ToolPart & { readonly siblings: Siblings }) {
  const words = useToolWords();
  const block = siblings.blocks[siblings.index];
  const left = moveBlock(stack, siblings, -1, room);
  const right = moveBlock(stack, siblings, 1, room);
  const removed = removeBlock(stack, block, room);
  // Not `disabled`: a button that moved a block to the end keeps the focus, and says why it goes no further.
  return (
    <div className="lab-tools-row">
      <Button
        aria-label={words.left}
        title={words.left}
        aria-disabled={!left.ok}
        onClick={() => onAttempt(left)}
      >
        ←
      </Button>
      <Button
        aria-label={words.right}
        title={words.right}
        aria-disabled={!right.ok}
        onClick={() => onAttempt(right)}
      >
        →
      </Button>
      <Button aria-disabled={!removed.ok} onClick={() => onAttempt(removed)}>
        {block.kind === "bracket" ? words.removeAll : words.remove}
      </Button>
    </div>
  );
}
