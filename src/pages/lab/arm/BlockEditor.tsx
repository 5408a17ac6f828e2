import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Stack } from "../../../experiment/scenario/types.ts";
import type { Language } from "../../../ui/text/text.ts";
import { useText } from "../../../ui/text/use-text.ts";
import { BlockItems } from "./blocks/BlockList.tsx";
import { findBlock, type Path, toBlocks } from "./blocks/block.ts";
import type { BlockMoverProps } from "./moving/BlockMover.tsx";
import type { BlockToolsProps } from "./tools/BlockTools.tsx";
import "./blocks/blocks.css";

export interface BlockEditorProps {
  /** Which arm it is. */
  readonly arm: number;
  readonly letter: string;
  readonly stack: Stack;
  /** The id of what says why the blocks are not what is written in the field; undefined where they are. */
  readonly staleBecause: string | undefined;
  readonly inputs: number;
  readonly outputs: number;
  readonly onChange: (stack: Stack, how?: "drag" | "push") => void;
}

type ToolWords = BlockToolsProps["words"];

/** Tools and their words, once somebody wants them: most readers of a link never do. */
const LOADERS: Readonly<Record<Language, () => Promise<ToolWords>>> = {
  en: async () => (await import("../../../ui/text/en/block-tools.ts")).blockTools,
  "zh-CN": async () => (await import("../../../ui/text/zh-CN/block-tools.ts")).blockTools,
};

const toolsIn = (language: Language) =>
  lazy(async () => {
    const [{ BlockTools }, words] = await Promise.all([
      import("./tools/BlockTools.tsx"),
      LOADERS[language](),
    ]);
    return { default: (props: Omit<BlockToolsProps, "words">) => <BlockTools {...props} words={words} /> };
  });

const moverIn = (language: Language) =>
  lazy(async () => {
    const [{ BlockMover }, words] = await Promise.all([
      import("./moving/BlockMover.tsx"),
      LOADERS[language](),
    ]);
    return { default: (props: Omit<BlockMoverProps, "words">) => <BlockMover {...props} words={words} /> };
  });

const TOOLS = { en: toolsIn("en"), "zh-CN": toolsIn("zh-CN") };
const MOVERS = { en: moverIn("en"), "zh-CN": moverIn("zh-CN") };

/** What the tools are open for: an item of the stack, or what may come at its end. */
type Chosen = Path | "end" | null;

/** An arm's stack as a row of blocks, from the inputs to the output layer, which is always there. */
export function BlockEditor(props: BlockEditorProps) {
  const { arm, letter, stack, staleBecause, inputs, outputs, onChange } = props;
  const { language, lab } = useText();
  const text = lab.blocks;
  const [chosen, setChosen] = useState<Chosen>(null);
  const list = useRef<HTMLOListElement>(null);
  const blocks = toBlocks(stack);
  const found = chosen === null || chosen === "end" ? null : findBlock(blocks, chosen);
  const open = found?.blocks[found.index] ?? null;
  const Tools = TOOLS[language];
  const Mover = MOVERS[language];
  /** Somebody is at the row: what moves blocks is loaded. */
  const [visited, setVisited] = useState(false);

  /** The focus goes back to the row when the tools close: once the row is drawn again, for a block may have gone. */
  const [returning, setReturning] = useState<number | null>(null);
  useEffect(() => {
    if (returning === null) return;
    const buttons = list.current?.querySelectorAll("button") ?? [];
    buttons[Math.min(returning, buttons.length - 1)]?.focus();
    setReturning(null);
  }, [returning]);
  const close = () => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    setReturning(buttons.findIndex((button) => button.getAttribute("aria-expanded") === "true"));
    setChosen(null);
  };

  return (
    <div className="lab-editor">
      <ol
        className={staleBecause === undefined ? "lab-blocks" : "lab-blocks lab-blocks-stale"}
        aria-label={text.list(letter)}
        aria-describedby={staleBecause}
        ref={list}
        onFocus={() => setVisited(true)}
        onPointerEnter={() => setVisited(true)}
      >
        <li className="lab-block-end" title={text.inputs(inputs)}>
          <span className="ui-hidden">{text.inputs(inputs)}</span>
          <span aria-hidden="true">{inputs}</span>
        </li>
        <BlockItems
          blocks={blocks}
          open={open?.path ?? null}
          onPress={(block) => setChosen(block.path === open?.path ? null : block.path)}
        />
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
            aria-expanded={chosen === "end"}
            onClick={() => setChosen(chosen === "end" ? null : "end")}
          >
            +
          </button>
        </li>
      </ol>
      {visited && (
        <Suspense fallback={null}>
          <Mover arm={arm} stack={stack} list={list} onChange={onChange} onLift={() => setChosen(null)} />
        </Suspense>
      )}
      {(found !== null || chosen === "end") && (
        <Suspense fallback={null}>
          <Tools
            arm={arm}
            stack={stack}
            siblings={found}
            onChange={onChange}
            onChoose={setChosen}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}
