import { useId } from "react";
import type { Frame } from "../../experiment/session/frame.ts";
import type { FrameSource } from "../../state/frame-source.ts";
import { useText } from "../../ui/text/use-text.ts";
import { usePart, useSetting } from "../common/use-part.ts";
import { barOf } from "../unit-maps/unit-states.ts";
import { UnitGlyph } from "./UnitGlyph.tsx";
import "../figures.css";

/** Which bars occur in any arm, as one word: the legend explains what is there and nothing else. */
function barKinds(frame: Frame): string {
  const kinds = new Set(frame.arms.flatMap((arm) => arm.layers.map((layer) => barOf(layer)?.kind ?? "")));
  return [...kinds].filter((kind) => kind !== "").join(" ");
}

function Bar() {
  return (
    <svg className="fig-mark" width={22} height={13} viewBox="0 0 22 13" aria-hidden="true">
      <rect className="fig-glyph-fill" y={5} width={14} height={3} />
      <path className="fig-glyph-line" d="M0,6.5H22" />
    </svg>
  );
}

/** What the unit maps mean; printed once for all arms. */
export function UnitLegend({ source }: { readonly source: FrameSource }) {
  const text = useText().figures.units;
  const id = useId();
  const kinds = (usePart(source, ({ frame }) => barKinds(frame)) ?? "").split(" ");
  const features = useSetting(source)?.features;
  const stateful = kinds.some((kind) => kind !== "");
  return (
    <ul className="fig-legend">
      {features === 1 ? (
        <li className="fig-key">
          <svg className="fig-mark" width={26} height={13} viewBox="0 0 26 13" aria-hidden="true">
            <path className="fig-glyph-line" d="M0,11.5H11L26,1.5" />
          </svg>
          {text.curve}
        </li>
      ) : (
        <li className="fig-key">
          <svg className="fig-ramp" width={40} height={11} viewBox="0 0 40 11" aria-hidden="true">
            <linearGradient id={id}>
              <stop className="fig-stop-paper" offset={0} />
              <stop className="fig-stop-ink" offset={1} />
            </linearGradient>
            <rect width={40} height={11} fill={`url(#${id})`} />
          </svg>
          {text.scale}
        </li>
      )}
      {stateful
        ? (["dead", "blocked", "revived"] as const).map((state) => (
            <li className="fig-key" key={state}>
              <UnitGlyph state={state} />
              {text[state]}
            </li>
          ))
        : null}
      {kinds.includes("saturated") ? (
        <li className="fig-key">
          <Bar />
          {text.saturated}
        </li>
      ) : null}
      {kinds.includes("silent") ? (
        <li className="fig-key">
          <Bar />
          {text.silent}
        </li>
      ) : null}
    </ul>
  );
}
