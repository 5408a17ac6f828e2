import { useState } from "react";
import { Button } from "../../../../ui/controls/Button.tsx";
import { Segmented } from "../../../../ui/controls/Segmented.tsx";
import type { Block } from "../blocks/block.ts";
import { useToolWords } from "./context.ts";
import { insert, KINDS, PLACES, type Place, placeBeside } from "./insert.ts";
import type { ToolPart } from "./part.ts";

/** Adds something beside a block, or at the end of the stack. */
export function AddRow({ stack, room, onAttempt, block }: ToolPart & { readonly block: Block | null }) {
  const words = useToolWords().add;
  const [wanted, setWanted] = useState<Place>("after");
  const places = PLACES.filter((place) => place !== "inside" || block?.kind === "bracket");
  const place = places.includes(wanted) ? wanted : "after";
  const at = block === null ? [stack.length] : placeBeside(block, place);
  return (
    <fieldset className="lab-tools-group" aria-label={words.legend}>
      {block !== null && (
        <div className="lab-tools-line">
          <span aria-hidden="true">{words.legend}</span>
          <Segmented
            legend={words.legend}
            hideLegend
            value={place}
            options={places.map((value) => ({ value, label: words.places[value] }))}
            onChange={setWanted}
          />
        </div>
      )}
      <div className="lab-tools-words">
        {KINDS.map((kind) => {
          const outcome = insert(stack, at, kind, room);
          return (
            <Button key={kind} aria-disabled={!outcome.ok} onClick={() => onAttempt(outcome)}>
              {words.kinds[kind]}
            </Button>
          );
        })}
      </div>
    </fieldset>
  );
}
