import { type ReactNode, Suspense } from "react";
import type { MoreFigureName } from "../../../experiment/scenario/types.ts";
import { isMore } from "../../../state/open-figures.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { useText } from "../../../ui/text/use-text.ts";
import { useArmStyles } from "../arm/use-arm-styles.ts";
import { useLab, useScenario, useView } from "../context.ts";
import { type FigureGroup, groupedFigures } from "./groups.ts";
import { LazyMeasure } from "./LazyMeasure.tsx";
import "./measures.css";

interface GroupProps {
  readonly group: FigureGroup;
  readonly names: readonly MoreFigureName[];
  readonly open: readonly MoreFigureName[];
  readonly onPress: (name: MoreFigureName, on: boolean) => void;
}

function Group({ group, names, open, onPress }: GroupProps) {
  const text = useText().lab.figures;
  return (
    <fieldset className="lab-more-group">
      <legend className="lab-more-word">{text.groups[group]}</legend>
      <div className="lab-more-names">
        {names.map((name) => {
          const on = open.includes(name);
          return (
            <Button key={name} quiet pressed={on} onClick={() => onPress(name, !on)}>
              {text.names[name]}
            </Button>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The foot of the Lab: buttons of others, a button per further figure, and under it those that are pressed. */
export function Foot({ children }: { readonly children: ReactNode }) {
  const lab = useLab();
  const text = useText().lab.figures;
  const arms = useArmStyles();
  const open = useView((state) => state.open);
  const chosenArm = useView((state) => state.arm);
  const carried = useScenario((state) => state.view.show).filter(isMore);
  const sought = useView((state) => state.sought);
  const press = (name: MoreFigureName, on: boolean) => {
    lab.view.setState({ sought: on ? name : null });
    lab.show(name, on);
  };
  /** What a press brings lies below the screen; what a link brings leaves the page where it is. */
  const arrive = (name: MoreFigureName, element: HTMLElement | null) => {
    if (element === null || sought !== name) return;
    element.scrollIntoView?.({ block: "nearest" });
    lab.view.setState({ sought: null });
  };
  return (
    <>
      <div className="lab-foot">
        <div className="lab-foot-actions">{children}</div>
        <section className="lab-more" aria-label={text.more}>
          {groupedFigures().map((group) => (
            <Group key={group.group} {...group} open={open} onPress={press} />
          ))}
        </section>
      </div>
      {open.length > 0 && (
        <section className="lab-measures" aria-label={text.opened}>
          {open.map((name) => (
            <Suspense key={name} fallback={null}>
              <div ref={(element) => arrive(name, element)}>
                <LazyMeasure
                  name={name}
                  source={lab.run.source}
                  selection={lab.selection}
                  arms={arms}
                  chosenArm={chosenArm}
                  onEdit={(edit) => void lab.editParameter(edit)}
                />
              </div>
            </Suspense>
          ))}
          {open.length > carried.length && (
            <p className="lab-measures-carried">{text.carried(carried.map((name) => text.names[name]))}</p>
          )}
        </section>
      )}
    </>
  );
}
