import { type ReactNode, Suspense, useRef } from "react";
import { type FigureName, MORE_FIGURES, type MoreFigureName } from "../../../experiment/scenario/types.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { useArmStyles } from "../arm/use-arm-styles.ts";
import { useLab, useScenario } from "../context.ts";
import { LazyMeasure } from "./LazyMeasure.tsx";
import "./measures.css";

function isMore(name: FigureName): name is MoreFigureName {
  return MORE_FIGURES.some((one) => one === name);
}

/** The foot of the Lab: buttons of others, a button per further figure, and under it those that are pressed. */
export function Foot({ children }: { readonly children: ReactNode }) {
  const lab = useLab();
  const text = useText().lab.figures;
  const arms = useArmStyles();
  const shown = useScenario((state) => state.view.show);
  const pressed = useRef<FigureName | null>(null);
  const figures = shown.filter(isMore);
  /** What a press brings lies below the screen; what a link brings leaves the page where it is. */
  const arrive = (name: FigureName, element: HTMLElement | null) => {
    if (element === null || pressed.current !== name) return;
    pressed.current = null;
    element.scrollIntoView?.({ block: "nearest" });
  };
  return (
    <>
      <div className="lab-foot">
        {children}
        <fieldset className="lab-more">
          <legend className="ui-hidden">{text.moreOf}</legend>
          <span className="lab-more-word" aria-hidden="true">
            {text.more}
          </span>
          {MORE_FIGURES.map((name) => {
            const on = shown.includes(name);
            return (
              <Button
                key={name}
                quiet
                pressed={on}
                onClick={() => {
                  pressed.current = on ? null : name;
                  lab.show(name, !on);
                }}
              >
                {text.names[name]}
              </Button>
            );
          })}
        </fieldset>
      </div>
      {figures.length > 0 && (
        <section className="lab-measures" aria-label={text.more}>
          {figures.map((name) => (
            <Suspense key={name} fallback={null}>
              <div ref={(element) => arrive(name, element)}>
                <LazyMeasure name={name} source={lab.run.source} arms={arms} selection={lab.selection} />
              </div>
            </Suspense>
          ))}
        </section>
      )}
    </>
  );
}
