import type { Setting } from "../../experiment/session/frame.ts";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import type { Family } from "../../ui/tokens.ts";
import { ClassPoint } from "../boundary/ClassPoint.tsx";
import { classNames } from "../boundary/words.ts";
import type { UnitCurve } from "./curves.ts";

function Line({ className: name }: { readonly className: string }) {
  return (
    <svg className="fig-mark" width={24} height={14} viewBox="0 0 24 14" aria-hidden="true">
      <path className={name} d="M0,7H24" />
    </svg>
  );
}

export interface UnitLegendProps {
  readonly curve: UnitCurve;
  readonly family: Family;
  readonly kinked: boolean;
  readonly setting: Setting;
}

/** What the curve, the thin line and the marks are. */
export function UnitLegend({ curve, family, kinked, setting }: UnitLegendProps) {
  const text = useText().figures;
  const { unit: words } = useMeasuresText();
  const maxout = curve.kind === "maxout";
  return (
    <ul className="fig-legend">
      <li className="fig-key">
        <Line className={`ui-line fig-unit-curve ui-family-${family}`} />
        {maxout ? words.wins : words.curve}
      </li>
      {!maxout && (
        <li className="fig-key">
          <Line className="fig-unit-slope" />
          {words.slope}
        </li>
      )}
      {kinked && (
        <li className="fig-key">
          <Line className="fig-unit-kink" />
          {words.kink}
        </li>
      )}
      <li className="fig-key">
        <svg className="fig-mark" width={20} height={8} viewBox="0 0 20 8" aria-hidden="true">
          <path className="fig-unit-marks" d="M2,1v6M7,1v6M9,1v6M17,1v6" />
        </svg>
        {words.rug}
      </li>
      {classNames(setting, text).map((name, k) => (
        <li className="fig-key" key={name}>
          <ClassPoint index={k} />
          {name}
        </li>
      ))}
    </ul>
  );
}
