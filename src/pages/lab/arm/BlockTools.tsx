import { useEffect, useRef } from "react";
import { availableWords } from "../../../experiment/scenario/available-words.ts";
import { LIMITS } from "../../../experiment/scenario/limits.ts";
import type { Stack } from "../../../experiment/scenario/types.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { NumberField } from "../../../ui/controls/NumberField.tsx";
import { Select } from "../../../ui/controls/Select.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { type Block, moveBlock, removeBlock, setActivation, setUnits } from "./blocks.ts";

const NONE = "none";

export interface BlockToolsProps {
  readonly stack: Stack;
  readonly index: number;
  readonly block: Block;
  readonly last: boolean;
  readonly onChange: (stack: Stack) => void;
  /** The block that is chosen next, or null for none. */
  readonly onChoose: (index: number | null) => void;
}

function LayerTools({ stack, index, block, onChange }: BlockToolsProps) {
  const text = useText().lab.blocks;
  if (block.kind === "other") return <p className="lab-quiet">{text.textOnly}</p>;
  const { units, activation } = block;
  const resize = (next: number) => onChange(setUnits(stack, index, next));
  const known = availableWords("activation").filter((word) => word !== "identity");
  const word = activation?.name ?? NONE;
  const words = [NONE, ...(word === NONE || known.includes(word) ? known : [...known, word])];
  return (
    <>
      <div className="lab-stepper">
        <Button
          aria-label={text.fewer}
          disabled={units <= LIMITS.units.low}
          onClick={() => resize(units - 1)}
        >
          −
        </Button>
        <NumberField
          label={text.units}
          hideLabel
          value={units}
          min={LIMITS.units.low}
          max={LIMITS.units.high}
          integer
          invalid={text.unitsInvalid}
          onCommit={resize}
        />
        <Button
          aria-label={text.more}
          disabled={units >= LIMITS.units.high}
          onClick={() => resize(units + 1)}
        >
          +
        </Button>
      </div>
      <Select
        label={text.activation}
        hideLabel
        value={word}
        options={words.map((value) => ({ value, label: value === NONE ? text.none : value }))}
        onChange={(value) => onChange(setActivation(stack, index, value === NONE ? null : value))}
      />
    </>
  );
}

/** What can be done with the chosen block. */
export function BlockTools(props: BlockToolsProps) {
  const { stack, index, last, onChange, onChoose } = props;
  const text = useText().lab.blocks;
  const move = (by: -1 | 1) => {
    if (by < 0 ? index === 0 : last) return;
    onChange(moveBlock(stack, index, by));
    onChoose(index + by);
  };
  const box = useRef<HTMLFieldSetElement>(null);
  const close = useRef(() => {});
  useEffect(() => {
    close.current = () => onChoose(null);
  });
  useEffect(() => {
    const element = box.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") close.current();
    };
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <fieldset className="lab-tools" ref={box} aria-label={text.tools(index + 1)}>
      <LayerTools {...props} />
      {/* Not `disabled`: the button that moved a block to the end keeps the focus. */}
      <div className="lab-tools-row">
        <Button aria-label={text.left} title={text.left} aria-disabled={index === 0} onClick={() => move(-1)}>
          ←
        </Button>
        <Button aria-label={text.right} title={text.right} aria-disabled={last} onClick={() => move(1)}>
          →
        </Button>
        <Button
          onClick={() => {
            onChange(removeBlock(stack, index));
            onChoose(null);
          }}
        >
          {text.remove}
        </Button>
        <Button onClick={() => onChoose(null)}>{text.done}</Button>
      </div>
    </fieldset>
  );
}
