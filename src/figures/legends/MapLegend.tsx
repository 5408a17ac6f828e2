import { useId } from "react";
import type { PlaneSetting } from "../../experiment/session/frame.ts";
import type { FrameSource } from "../../state/frame-source.ts";
import { useText } from "../../ui/text/use-text.ts";
import { useTheme } from "../../ui/theme.ts";
import { MAP_STRENGTH, THEMES } from "../../ui/tokens.ts";
import { ClassPoint } from "../boundary/ClassPoint.tsx";
import { CREASE_OPACITY, CREASE_WIDTHS } from "../boundary/crease-look.ts";
import { classMark } from "../boundary/palette.ts";
import { classLetter, className } from "../boundary/words.ts";
import { mix, parseColour } from "../common/colour.ts";
import { useSetting } from "../common/use-part.ts";
import "../figures.css";
import "./legend.css";

/** The colours of a map from the first class to the last stop, with the middle at half way. */
function Ramp({ from, to }: { readonly from: number | null; readonly to: number }) {
  const tokens = THEMES[useTheme()];
  const id = useId();
  const mid = parseColour(tokens.mid);
  const stop = (index: number) =>
    `rgb(${mix(mid, parseColour(classMark(index, tokens).fill), MAP_STRENGTH)
      .map(Math.round)
      .join(" ")})`;
  const width = from === null ? 40 : 120;
  return (
    <svg className="fig-ramp" width={width} height={11} viewBox={`0 0 ${width} 11`} aria-hidden="true">
      <linearGradient id={id}>
        {from === null ? null : <stop offset={0} stopColor={stop(from)} />}
        <stop offset={from === null ? 0 : 0.5} stopColor={tokens.mid} />
        <stop offset={1} stopColor={stop(to)} />
      </linearGradient>
      <rect width={width} height={11} fill={`url(#${id})`} />
    </svg>
  );
}

function BoundaryChip() {
  const tokens = THEMES[useTheme()];
  return (
    <svg className="fig-mark" width={24} height={11} viewBox="0 0 24 11" aria-hidden="true">
      <rect width={24} height={11} fill={tokens.mid} />
      <path d="M0,5.5H24" stroke={tokens.boundary} strokeWidth={1.4} />
    </svg>
  );
}

/** A crease of the first layer, and beside it one of a deeper layer. */
function CreaseChip() {
  const tokens = THEMES[useTheme()];
  const [first, , deep] = CREASE_WIDTHS;
  return (
    <svg className="fig-mark" width={24} height={11} viewBox="0 0 24 11" aria-hidden="true">
      <rect width={24} height={11} fill={tokens.mid} />
      <g stroke={tokens.boundary} strokeOpacity={CREASE_OPACITY}>
        <path d="M3,11L9,0" strokeWidth={first} />
        <path d="M14,11L20,0" strokeWidth={deep} />
      </g>
    </svg>
  );
}

/** Up to four classes have their ramps in the legend; with more of them the points alone tell the colours. */
const MOST_RAMPS = 4;

function FewClasses({ setting }: { readonly setting: PlaneSetting }) {
  const text = useText().figures;
  const names = Array.from({ length: setting.classes }, (_, k) => className(setting, k, text));
  if (setting.classes === 2) {
    return (
      <li className="fig-key">
        <ClassPoint index={0} />
        <ClassName name={names[0]} />
        <Ramp from={0} to={1} />
        <ClassName name={names[1]} />
        <ClassPoint index={1} />
      </li>
    );
  }
  return names.map((name, k) => (
    <li className="fig-key" key={name}>
      <ClassPoint index={k} />
      <ClassName name={name} />
      <Ramp from={null} to={k} />
    </li>
  ));
}

/** Letters stand after one word for all of them; names of the data's own stand alone. */
function ManyClasses({ setting }: { readonly setting: PlaneSetting }) {
  const text = useText().figures;
  const lettered = setting.classNames === null;
  const name = (k: number) => (lettered ? classLetter(k) : className(setting, k, text));
  return (
    <>
      {Array.from({ length: setting.classes }, (_, k) => (
        <li className="fig-key fig-key-close" key={name(k)}>
          {lettered && k === 0 ? `${text.boundary.classes} ` : null}
          <ClassPoint index={k} />
          <ClassName name={name(k)} />
        </li>
      ))}
      <li className="fig-key">{text.boundary.paler}</li>
    </>
  );
}

/** A name of the reader's own may be long: it is cut where it is shown, and whole for readers of text. */
function ClassName({ name }: { readonly name: string }) {
  return (
    <span className="fig-class-name" title={name}>
      {name}
    </span>
  );
}

export interface MapLegendProps {
  readonly source: FrameSource;
  readonly showTest: boolean;
  readonly showCreases?: boolean;
}

/** What the output maps mean; printed once for all arms. Empty until the setting is known. */
export function MapLegend({ source, showTest, showCreases = false }: MapLegendProps) {
  const text = useText().figures;
  const setting = useSetting(source);
  if (setting?.features !== 2) return <ul className="fig-legend" />;
  const two = setting.classes === 2;
  const half = setting.loss === "squared" ? text.boundary.boundaryHalf : text.boundary.boundary;
  return (
    <ul className="fig-legend">
      {setting.classes > MOST_RAMPS ? <ManyClasses setting={setting} /> : <FewClasses setting={setting} />}
      <li className="fig-key">
        <BoundaryChip />
        {two ? half : text.boundary.boundaryTie}
      </li>
      {showCreases ? (
        <li className="fig-key">
          <CreaseChip />
          {text.creases.legend}
        </li>
      ) : null}
      {showTest ? (
        <li className="fig-key">
          <ClassPoint index={0} hollow />
          {text.boundary.test}
        </li>
      ) : null}
    </ul>
  );
}
