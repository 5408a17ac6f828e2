import type { SelectedUnit } from "../../state/selection-store.ts";
import { Select } from "../../ui/controls/Select.tsx";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import type { ArmStyle } from "../arm-style.ts";
import { ArmChoice } from "../common/ArmChoice.tsx";
import { curveWords } from "./curve-words.ts";
import type { UnitCurve } from "./curves.ts";

export interface UnitChoiceProps {
  readonly arms: readonly ArmStyle[];
  readonly curves: readonly UnitCurve[];
  readonly curve: UnitCurve;
  readonly place: SelectedUnit;
  readonly piece: number;
  readonly onUnit: (place: SelectedUnit) => void;
  readonly onPiece: (piece: number) => void;
}

const numbered = (count: number, name: (number: number) => string) =>
  Array.from({ length: count }, (_, i) => ({ value: String(i), label: name(i + 1) }));

/** Which unit is looked at: arm, layer, unit, and of a maxout the piece. Arrow keys go from one to the next. */
export function UnitChoice({ arms, curves, curve, place, piece, onUnit, onPiece }: UnitChoiceProps) {
  const measures = useMeasuresText();
  const { look, unit: words } = measures;
  return (
    <div className="fig-look">
      <ArmChoice arms={arms} arm={place.arm} onChange={(arm) => onUnit({ arm, layer: 0, unit: 0 })} />
      <Select
        label={look.layer}
        value={String(curve.layer)}
        options={curves.map((one) => ({ value: String(one.layer), label: curveWords(one, measures) }))}
        onChange={(layer) => onUnit({ ...place, layer: Number(layer), unit: 0 })}
      />
      <Select
        label={look.unit}
        value={String(place.unit)}
        options={numbered(curve.units, String)}
        onChange={(unit) => onUnit({ ...place, layer: curve.layer, unit: Number(unit) })}
      />
      {curve.pieces > 1 && (
        <Select
          label={words.piece}
          value={String(piece)}
          options={numbered(curve.pieces, words.pieceName)}
          onChange={(chosen) => onPiece(Number(chosen))}
        />
      )}
      <p className="fig-how">{words.press}</p>
    </div>
  );
}
