import { LIMITS } from "../../../../experiment/scenario/limits.ts";
import { NumberField } from "../../../../ui/controls/NumberField.tsx";
import type { Block, Path } from "../blocks/block.ts";
import { ActivationField } from "./ActivationField.tsx";
import { useToolWords } from "./context.ts";
import { setNumber, setUnits } from "./edits.ts";
import type { ToolPart } from "./part.ts";
import { Stepper } from "./Stepper.tsx";
import { tiedLayers } from "./widths.ts";

interface UnitsFieldProps extends ToolPart {
  readonly path: Path;
  readonly units: number;
}

/** Units of a layer or a maxout, and what changes with them. */
function UnitsField({ stack, room, onAttempt, path, units }: UnitsFieldProps) {
  const words = useToolWords();
  const { paths, toInputs } = tiedLayers(stack, path);
  return (
    <>
      <Stepper
        label={words.units}
        fewer={words.fewer}
        more={words.more}
        value={units}
        limit={LIMITS.units}
        disabled={toInputs}
        onChange={(value) => onAttempt(setUnits(stack, path, value, room))}
      />
      {toInputs && <p className="lab-quiet">{words.tiedToInputs(room.inputs)}</p>}
      {!toInputs && paths.length > 1 && <p className="lab-quiet">{words.tied(paths.length)}</p>}
    </>
  );
}

/** The fields of a block's kind. */
export function BlockFields(props: ToolPart & { readonly block: Block }) {
  const { stack, room, onAttempt, block } = props;
  const words = useToolWords();
  const { path } = block;
  const setTo = (patch: Parameters<typeof setNumber>[2]) => onAttempt(setNumber(stack, path, patch, room));
  if (block.kind === "layer") {
    return (
      <>
        <UnitsField {...props} path={path} units={block.units} />
        <ActivationField {...props} block={block} item={block.activation} />
      </>
    );
  }
  const { item } = block;
  switch (item.kind) {
    case "activation":
      return <ActivationField {...props} item={item} />;
    case "batchnorm":
      return <p className="lab-quiet">{words.about.batchnorm}</p>;
    case "dropout": {
      const { low, high } = LIMITS.dropout;
      return (
        <>
          <div className="lab-tools-line">
            <span aria-hidden="true">{words.rate}</span>
            <NumberField
              label={words.rate}
              hideLabel
              value={item.rate}
              min={low}
              max={high}
              invalid={words.numberInvalid(String(low), String(high))}
              onCommit={(rate) => setTo({ rate: rate + 0 })}
            />
          </div>
          <p className="lab-quiet">{words.rateMeaning}</p>
        </>
      );
    }
    case "maxout":
      return (
        <>
          <UnitsField {...props} path={path} units={item.units} />
          <Stepper
            label={words.pieces}
            fewer={words.fewerPieces}
            more={words.morePieces}
            value={item.pieces}
            limit={LIMITS.pieces}
            onChange={(pieces) => setTo({ pieces })}
          />
        </>
      );
    case "skip":
      return <p className="lab-quiet">{words.about.skip}</p>;
    case "repeat":
      return (
        <Stepper
          label={words.times}
          fewer={words.fewerTimes}
          more={words.moreTimes}
          value={item.times}
          limit={LIMITS.times}
          onChange={(times) => setTo({ times })}
        />
      );
  }
}
