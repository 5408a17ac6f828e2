import { useState } from "react";
import { Button } from "../../../../ui/controls/Button.tsx";
import { Select } from "../../../../ui/controls/Select.tsx";
import type { Siblings } from "../blocks/block.ts";
import { useToolWords } from "./context.ts";
import { unwrap, wrap } from "./edits.ts";
import type { ToolPart } from "./part.ts";

/** Puts brackets around a block, or around it and those behind it, and takes a bracket away. */
export function BracketRow({ stack, room, onAttempt, siblings }: ToolPart & { readonly siblings: Siblings }) {
  const words = useToolWords().brackets;
  const { blocks, index } = siblings;
  const block = blocks[index];
  const most = blocks.length - index;
  /** How many blocks, of the stack and the block for which it was chosen. */
  const [wanted, setWanted] = useState({ count: 1, of: stack, at: block.place });
  const count = wanted.of === stack && wanted.at === block.place ? wanted.count : 1;
  const counts = Array.from({ length: most }, (_, i) => String(i + 1));
  return (
    <fieldset className="lab-tools-group" aria-label={words.legend}>
      <div className="lab-tools-line">
        <span aria-hidden="true">{words.around}</span>
        {most === 1 ? (
          <span aria-hidden="true">{words.thisOne}</span>
        ) : (
          <Select
            label={words.around}
            hideLabel
            value={String(count)}
            options={counts.map((value) => ({
              value,
              label: value === "1" ? words.thisOne : words.several(Number(value)),
            }))}
            onChange={(value) => setWanted({ count: Number(value), of: stack, at: block.place })}
          />
        )}
      </div>
      <div className="lab-tools-words">
        {(["repeat", "skip"] as const).map((kind) => {
          const outcome = wrap(stack, siblings, count, kind, room);
          return (
            <Button key={kind} aria-disabled={!outcome.ok} onClick={() => onAttempt(outcome)}>
              {words[kind]}
            </Button>
          );
        })}
      </div>
      {block.kind === "bracket" && (
        <Button onClick={() => onAttempt(unwrap(stack, block, room))}>{words.unwrap}</Button>
      )}
    </fieldset>
  );
}
