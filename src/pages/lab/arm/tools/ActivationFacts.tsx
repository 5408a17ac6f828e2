import type { ReactNode } from "react";
import { CurveAndSlope } from "../../../../figures/activation-curve/CurveAndSlope.tsx";
import { factsOf } from "../../../../figures/activation-curve/facts.ts";
import { setFormula } from "../../../../figures/activation-curve/formula.ts";
import { useToolWords } from "./context.ts";

function Formula({ formula }: { formula: string }) {
  const parts = setFormula(formula).map((part, place) => ({ ...part, place }));
  return (
    <span className="lab-formula">
      {parts.map(({ text, style, place }) => {
        if (style === "variable") return <i key={place}>{text}</i>;
        return style === "raised" ? <sup key={place}>{text}</sup> : <span key={place}>{text}</span>;
      })}
    </span>
  );
}

/** A number of the table, which may be infinite, to three digits. */
function say(value: number): string {
  if (Number.isFinite(value)) return String(Number(value.toPrecision(3))).replace("-", "\u2212");
  return value > 0 ? "∞" : "\u2212∞";
}

/** What the table knows about an activation. */
export function ActivationFacts({
  word,
  parameters,
  name,
  children,
}: {
  readonly word: string;
  /** The block's own; empty for the defaults. */
  readonly parameters: readonly number[];
  readonly name: string;
  readonly children: ReactNode;
}) {
  const words = useToolWords();
  const text = words.facts;
  const facts = factsOf(word, parameters);
  if (facts === null) return null;
  const [low, high] = facts.range;
  const given =
    parameters.length === 0
      ? ""
      : facts.parameters
          .map(({ name: called, default: usual }, i) => `${called} ${say(parameters[i] ?? usual)}`)
          .join(text.comma);
  const trainable = facts.largestSlope !== 0;
  return (
    // A region that scrolls must be reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="lab-facts" tabIndex={0} aria-label={words.picker.factsOf(name)}>
      <div className="lab-facts-head">
        <h3>{name}</h3>
        {children}
      </div>
      <CurveAndSlope word={word} parameters={parameters} scale={42} labelled />
      <dl>
        <dt>{text.formula}</dt>
        <dd>
          <Formula formula={facts.formula} />
        </dd>
        <dt>{text.range}</dt>
        <dd>
          {text.rangeIs(say(low), say(high))}
          {text.comma}
          {facts.bounded ? text.bounded : text.unbounded}
        </dd>
        <dt>{text.largestSlope}</dt>
        <dd>{trainable ? say(facts.largestSlope) : text.untrainable}</dd>
        <dt>{text.kinks}</dt>
        <dd>
          {facts.kinks.length === 0
            ? text.noKinks
            : facts.kinks
                .map(({ at, slope }) => (trainable ? text.kink : text.jump)(say(at), say(slope)))
                .join(text.and)}
        </dd>
        <dt>{text.initGain}</dt>
        <dd>{say(facts.initGain)}</dd>
        {facts.parameters.length > 0 && (
          <>
            <dt>{text.parameters}</dt>
            <dd>
              {facts.parameters
                .map((one) => text.parameter(one.name, say(one.default), say(one.low), say(one.high)))
                .join(text.and)}
              {facts.training !== null && <> · {text[facts.training]}</>}
            </dd>
          </>
        )}
        <dt>{text.source}</dt>
        <dd>{facts.source ?? text.noSource}</dd>
      </dl>
      {facts.parameters.length > 0 && (
        <p className="ui-note">{given === "" ? text.atDefaults : text.atGiven(given)}</p>
      )}
      <p className="ui-note">{words.history[facts.word]}</p>
    </section>
  );
}
