import { type RefObject, useId } from "react";
import { useMeasuresText } from "../../ui/text/use-measures-text.ts";
import { useText } from "../../ui/text/use-text.ts";
import { strengthOf } from "./levels.ts";
import { Hatch, Lattice } from "./Patterns.tsx";

export interface MapKeyProps {
  /** Where the ends of the colour scale are written. */
  readonly lowest: RefObject<HTMLSpanElement | null>;
  readonly highest: RefObject<HTMLSpanElement | null>;
  /** Hidden while there are none. */
  readonly zeros: RefObject<HTMLLIElement | null>;
  readonly overflows: RefObject<HTMLLIElement | null>;
}

/** What the colours and marks of the maps mean; every arm's scale goes from paper to its own hue. */
export function MapKey({ lowest, highest, zeros, overflows }: MapKeyProps) {
  const text = useText().figures.gradient;
  const words = useMeasuresText()["gradient-map"];
  const id = useId();
  return (
    <ul className="fig-legend">
      <li className="fig-key">
        <span ref={lowest} />
        <svg className="fig-ramp" width={72} height={11} viewBox="0 0 72 11" aria-hidden="true">
          <linearGradient id={id}>
            <stop className="fig-stop-ink" offset={0} stopOpacity={strengthOf(0)} />
            <stop className="fig-stop-ink" offset={1} />
          </linearGradient>
          <rect width={72} height={11} fill={`url(#${id})`} />
        </svg>
        <span ref={highest} />
      </li>
      <li>{words.backward}</li>
      <li className="fig-key">
        <svg className="fig-mark" width={26} height={13} viewBox="0 0 26 13" aria-hidden="true">
          <rect className="fig-map-outline" x={0.5} y={0.5} width={5} height={12} />
          <rect className="fig-map-outline" x={9.5} y={0.5} width={16} height={12} />
        </svg>
        {words.strip}
      </li>
      <li className="fig-key" ref={zeros}>
        <Mark pattern="hatch" />
        {text.exactlyZero}
      </li>
      <li className="fig-key" ref={overflows}>
        <Mark pattern="lattice" />
        {text.notFinite}
      </li>
    </ul>
  );
}

function Mark({ pattern }: { readonly pattern: "hatch" | "lattice" }) {
  const id = useId();
  const Pattern = pattern === "hatch" ? Hatch : Lattice;
  return (
    <svg className="fig-mark" width={22} height={13} viewBox="0 0 22 13" aria-hidden="true">
      <Pattern id={id} />
      <rect className="fig-map-outline" x={0.5} y={0.5} width={21} height={12} fill={`url(#${id})`} />
    </svg>
  );
}
