import { useEffect, useRef, useState } from "react";
import { printStack } from "../../../experiment/scenario/print-stack.ts";
import type { Stack } from "../../../experiment/scenario/types.ts";
import { ActivationCurve } from "../../../figures/activation-curve/ActivationCurve.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { BlockTools } from "./BlockTools.tsx";
import { addLayer, type Block, toBlocks } from "./blocks.ts";

export interface BlockEditorProps {
  readonly letter: string;
  readonly stack: Stack;
  readonly inputs: number;
  readonly outputs: number;
  readonly onChange: (stack: Stack) => void;
}

function BlockFace({ block }: { block: Block }) {
  const text = useText().lab.blocks;
  if (block.kind === "other") return <span className="lab-block-word">{printStack([block.item])}</span>;
  const { units, activation } = block;
  return (
    <>
      <span className="lab-block-units">{units}</span>
      {activation === null ? (
        <ActivationCurve word="identity" />
      ) : (
        <ActivationCurve word={activation.name} parameters={activation.parameters} />
      )}
      <span className="lab-block-word">{activation === null ? text.linear : activation.name}</span>
    </>
  );
}

/** An arm's stack as a row of blocks, from the inputs to the output layer, which is always there. */
export function BlockEditor({ letter, stack, inputs, outputs, onChange }: BlockEditorProps) {
  const text = useText().lab.blocks;
  const [chosen, setChosen] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const blocks = toBlocks(stack);
  // Blocks have no identity but their place.
  const places = blocks.map((block, place) => ({ block, place }));
  const open = chosen !== null && chosen < blocks.length ? chosen : null;

  /** The focus goes back to the row when the tools close: once the row is drawn again, for a block may have gone. */
  const [returning, setReturning] = useState<number | null>(null);
  useEffect(() => {
    if (returning === null) return;
    const buttons = list.current?.querySelectorAll("button") ?? [];
    buttons[Math.min(returning, buttons.length - 1)]?.focus();
    setReturning(null);
  }, [returning]);
  const choose = (next: number | null) => {
    if (next === null) setReturning(chosen ?? 0);
    setChosen(next);
  };
  const name = (block: Block, i: number): string =>
    block.kind === "layer"
      ? text.layer(i + 1, block.units, block.activation?.name ?? text.linear)
      : text.other(i + 1, printStack([block.item]));

  return (
    <div className="lab-editor">
      <ol className="lab-blocks" aria-label={text.list(letter)} ref={list}>
        <li className="lab-block-end" title={text.inputs(inputs)}>
          <span className="ui-hidden">{text.inputs(inputs)}</span>
          <span aria-hidden="true">{inputs}</span>
        </li>
        {places.map(({ block, place: i }) => (
          <li key={i}>
            <button
              type="button"
              className={`lab-block lab-block-${block.kind}`}
              aria-label={name(block, i)}
              aria-expanded={open === i}
              onClick={() => setChosen(open === i ? null : i)}
            >
              <BlockFace block={block} />
            </button>
          </li>
        ))}
        <li className="lab-block-end" title={text.outputs(outputs)}>
          <span className="ui-hidden">{text.outputs(outputs)}</span>
          <span aria-hidden="true">{outputs}</span>
        </li>
        <li>
          <button
            type="button"
            className="lab-block lab-block-add"
            aria-label={text.add}
            title={text.add}
            onClick={() => {
              onChange(addLayer(stack));
              setChosen(null);
            }}
          >
            +
          </button>
        </li>
      </ol>
      {open !== null && (
        <BlockTools
          stack={stack}
          index={open}
          block={blocks[open]}
          last={open === blocks.length - 1}
          onChange={onChange}
          onChoose={choose}
        />
      )}
    </div>
  );
}
