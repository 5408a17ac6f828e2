import { useText } from "../../../../ui/text/use-text.ts";
import { BlockFace } from "./BlockFace.tsx";
import type { Block, Path } from "./block.ts";
import { nameOf } from "./name.ts";

export interface BlockListProps {
  readonly blocks: readonly Block[];
  /** The block whose tools are open. */
  readonly open: Path | null;
  readonly onPress: (block: Block) => void;
}

/** Blocks as items of a list; a bracket holds a list of its own. */
export function BlockItems({ blocks, open, onPress }: BlockListProps) {
  const text = useText().lab.blocks;
  const opened = open?.join(".");
  return blocks.map((block) => {
    const name = nameOf(block, text);
    const bracket = block.kind === "bracket" ? block.item.kind : null;
    return (
      <li key={block.place} className={bracket === null ? undefined : `lab-bracket lab-bracket-${bracket}`}>
        <button
          type="button"
          className={`lab-block lab-block-${block.kind}`}
          aria-label={name}
          title={bracket === null ? undefined : name}
          aria-expanded={opened === block.path.join(".")}
          onClick={() => onPress(block)}
        >
          <span className="lab-block-face" aria-hidden="true">
            <BlockFace block={block} />
          </span>
        </button>
        {block.kind === "bracket" && (
          <ol className="lab-blocks-inner" aria-label={name}>
            <BlockItems blocks={block.blocks} open={open} onPress={onPress} />
          </ol>
        )}
        {bracket === "skip" && (
          <span className="lab-skip-end" aria-hidden="true">
            <span className="lab-skip-sum">+</span>
          </span>
        )}
      </li>
    );
  });
}
