import { useEffect, useId, useRef, useState } from "react";
import { availableWords } from "../../../../experiment/scenario/available-words.ts";
import { CurveAndSlope } from "../../../../figures/activation-curve/CurveAndSlope.tsx";
import { Button } from "../../../../ui/controls/Button.tsx";
import { ActivationFacts } from "./ActivationFacts.tsx";
import { useToolWords } from "./context.ts";
import { columnsOf, moveIn } from "./grid-keys.ts";
import "./picker.css";

export interface ActivationPickerProps {
  /** The word that is used now; null for none. */
  readonly chosen: string | null;
  /** The numbers that it has now. */
  readonly parameters: readonly number[];
  /** Offers "none" in the place of the identity. */
  readonly withNone: boolean;
  readonly onChoose: (word: string | null) => void;
  readonly onClose: () => void;
}

const NONE = "";
const DEFAULTS: readonly number[] = [];
/** Pixels to a unit of z in the small pictures. */
const SCALE = 12;

function optionsOf({ chosen, withNone }: Pick<ActivationPickerProps, "chosen" | "withNone">): string[] {
  const words = availableWords("activation");
  if (!withNone) return [...words];
  return [NONE, ...words.filter((word) => word !== "identity" || chosen === word)];
}

/**
 * All activations with their curves and slopes. What is highlighted, by arrow keys, by the pointer or by a first touch,
 * has its facts beside it; Enter, Space, or a press on what is highlighted chooses it.
 */
export function ActivationPicker(props: ActivationPickerProps) {
  const { chosen, parameters, withNone, onChoose, onClose } = props;
  const words = useToolWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const options = optionsOf({ chosen, withNone });
  const [active, setActive] = useState(() => Math.max(0, options.indexOf(chosen ?? NONE)));
  const nameOf = (word: string) => (word === NONE ? words.none : word);
  const parametersOf = (word: string) => (word === chosen ? parameters : DEFAULTS);
  // Closed first: what lies under a modal dialog cannot take the focus.
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  const choose = (word: string) => {
    dialog.current?.close();
    onChoose(word === NONE ? null : word);
  };
  useEffect(() => {
    dialog.current?.showModal();
    list.current?.focus();
  }, []);
  /** What a press meets is what was highlighted before it, drawn or not. */
  const highlighted = useRef(active);
  const highlight = (index: number) => {
    highlighted.current = index;
    setActive(index);
  };
  /** A finger cannot hover: its first press is for the facts. */
  const touched = useRef(false);
  /** A dialog that opens under a pointer at rest is told of it as if it had come. */
  const seen = useRef<string | null>(null);
  const hasMoved = ({ clientX, clientY }: React.PointerEvent): boolean => {
    const before = seen.current;
    seen.current = `${clientX} ${clientY}`;
    return before !== null && before !== seen.current;
  };
  const moveTo = (index: number) => {
    highlight(index);
    const option = list.current?.children[index];
    option?.scrollIntoView?.({ block: "nearest" });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(options[active]);
      return;
    }
    const next = moveIn(options.map(nameOf), active, event.key, columnsOf(list.current));
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
  };
  const word = options[active];
  return (
    <dialog
      ref={dialog}
      className="lab-picker"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <div className="lab-picker-head">
        <h2 id={`${id}-title`}>{words.picker.title}</h2>
        <p className="lab-picker-legend" aria-hidden="true">
          <svg width="26" height="8" viewBox="0 0 26 8" aria-hidden="true">
            <path className="ui-line" d="M1,4H25" strokeWidth="2" />
          </svg>
          {words.picker.curve}
          <svg width="26" height="8" viewBox="0 0 26 8" aria-hidden="true">
            <path className="ui-line fig-slope-line" d="M1,4H25" />
          </svg>
          {words.picker.slope}
        </p>
        <Button quiet onClick={close}>
          {words.picker.close}
        </Button>
      </div>
      <div
        ref={list}
        className="lab-picker-list"
        role="listbox"
        tabIndex={0}
        aria-label={words.activation}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
      >
        {options.map((option, i) => (
          // The list has the focus and the keys; an option is pressed by pointers only.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={option}
            id={`${id}-${i}`}
            className="lab-picker-option"
            role="option"
            aria-selected={option === (chosen ?? NONE)}
            data-active={i === active || undefined}
            onPointerMove={(event) => {
              if (event.pointerType !== "touch" && hasMoved(event) && i !== active) highlight(i);
            }}
            onPointerDown={(event) => {
              touched.current = event.pointerType === "touch";
            }}
            onClick={() => (touched.current && i !== highlighted.current ? highlight(i) : choose(option))}
          >
            <CurveAndSlope
              word={option === NONE ? "identity" : option}
              parameters={parametersOf(option)}
              scale={SCALE}
            />
            <span>{nameOf(option)}</span>
          </div>
        ))}
      </div>
      <ActivationFacts
        word={word === NONE ? "identity" : word}
        parameters={parametersOf(word)}
        name={nameOf(word)}
      >
        <Button primary onClick={() => choose(word)}>
          {words.picker.choose(nameOf(word))}
        </Button>
      </ActivationFacts>
    </dialog>
  );
}
