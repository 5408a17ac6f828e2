import { printStack } from "../../../../experiment/scenario/print-stack.ts";
import { ActivationCurve } from "../../../../figures/activation-curve/ActivationCurve.tsx";
import { useText } from "../../../../ui/text/use-text.ts";
import type { Block } from "./block.ts";

/** A block's picture and words; of a bracket what stands where it begins. */
export function BlockFace({ block }: { block: Block }) {
  const text = useText().lab.blocks;
  if (block.kind === "bracket") {
    return block.item.kind === "skip" ? <i>x</i> : <strong>{block.item.times}×</strong>;
  }
  const { units, curve, parameters, word } = faceOf(block, text.linear);
  return (
    <>
      {units !== null && <span className="lab-block-units">{units}</span>}
      {curve !== null && <ActivationCurve word={curve} parameters={parameters} />}
      <span className="lab-block-word">{word}</span>
    </>
  );
}

interface Face {
  readonly units: string | null;
  readonly curve: string | null;
  readonly parameters?: readonly number[] | undefined;
  readonly word: string;
}

function faceOf(block: Exclude<Block, { readonly kind: "bracket" }>, linear: string): Face {
  if (block.kind === "layer") {
    const { activation } = block;
    const units = String(block.units);
    if (activation === null) return { units, curve: "identity", word: linear };
    return { units, curve: activation.name, parameters: activation.parameters, word: activation.name };
  }
  const { item } = block;
  switch (item.kind) {
    case "activation":
      return { units: null, curve: item.name, parameters: item.parameters, word: item.name };
    case "maxout":
      return {
        units: String(item.units),
        curve: "maxout",
        parameters: [item.pieces],
        word: `max${item.pieces}`,
      };
    case "dropout":
      return { units: String(item.rate), curve: null, word: "dropout" };
    case "batchnorm":
      return { units: null, curve: null, word: printStack([item]) };
  }
}
