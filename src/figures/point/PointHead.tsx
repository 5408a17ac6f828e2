import type { ArmId } from "../../experiment/scenario/types.ts";
import { Button } from "../../ui/controls/Button.tsx";
import { NumberField } from "../../ui/controls/NumberField.tsx";
import { Segmented } from "../../ui/controls/Segmented.tsx";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { type ArmStyle, armShortName } from "../arm-style.ts";

export interface PointHeadProps {
  readonly arms: readonly ArmStyle[];
  readonly arm: number;
  /** Little room before a hall: the letters of the arms must do. */
  readonly brief: boolean;
  readonly onArm: (arm: number) => void;
  /** The number of the point, from 1 on, and how many there are. */
  readonly number: number;
  readonly points: number;
  readonly onNumber: (number: number) => void;
}

/** Which training point, and which arm. */
export function PointHead({ arms, arm, brief, onArm, number, points, onNumber }: PointHeadProps) {
  const words = useMeasuresText().point;
  const text = useText().figures;
  return (
    <div className="fig-point-head">
      <div className="fig-point-choice">
        <Button aria-label={words.previous} disabled={number <= 1} onClick={() => onNumber(number - 1)}>
          ‹
        </Button>
        <NumberField
          label={words.choose}
          value={number}
          min={1}
          max={points}
          integer
          invalid={words.invalid(points)}
          onCommit={onNumber}
        />
        <span className="fig-point-of">{words.of(points)}</span>
        <Button aria-label={words.following} disabled={number >= points} onClick={() => onNumber(number + 1)}>
          ›
        </Button>
      </div>
      {arms.length > 1 && (
        <Segmented<ArmId>
          legend={words.arm}
          hideLegend
          value={arms[arm].letter}
          options={arms.map((style) => ({
            value: style.letter,
            label: brief ? style.letter : armShortName(style, text),
          }))}
          onChange={(letter) => onArm(arms.findIndex((style) => style.letter === letter))}
        />
      )}
    </div>
  );
}
