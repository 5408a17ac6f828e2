import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "../../ui/controls/Button.tsx";
import { useText } from "../../ui/text/use-text.ts";
import { EnlargeContext, type EnlargeProps } from "./Enlarge.tsx";
import { PlotScale } from "./plot-scale.ts";
import "./enlarged.css";

/** On a window of this size type is as large as beside the others; it grows with the window up to LARGEST. */
const BASE = { width: 960, height: 600 };
const LARGEST = 1.8;
/** No figure is drawn lower, or higher for its width: a narrow window scrolls. */
const LOWEST = 200;
const SLIMMEST = 1.15;
/** Above the figure, as the style sheet has it. */
const PADDING = 8;
const MOST_ROUNDS = 3;

function plotScale(): number {
  const fits = Math.min(window.innerWidth / BASE.width, window.innerHeight / BASE.height);
  return Math.min(LARGEST, Math.max(1, fits));
}

/** Height that a drawing may have in the box, in its own units; null before it is there. */
function roomFor(box: Element, scale: number): number | null {
  const content = box.firstElementChild;
  const drawing = content?.querySelector(".fig-drawing");
  if (!content || !drawing) return null;
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0;
  // A table that is open scrolls with the figure and takes nothing from it.
  const around = heightOf(content) - heightOf(drawing) - heightOf(content.querySelector(".fig-table-scroll"));
  const height = Math.min(box.clientHeight - PADDING - around, SLIMMEST * box.clientWidth);
  return Math.max(LOWEST, Math.floor(height / scale));
}

interface Fit {
  readonly scale: number;
  /** Of the drawing, in its own units. */
  readonly height: number;
}

export interface EnlargedViewProps extends EnlargeProps {
  readonly controls: ReactNode;
  readonly onClose: () => void;
}

/** A figure by itself in a modal dialog, drawn anew at the size of the window; it goes on drawing every frame. */
export function EnlargedView({ title, large, controls, onClose }: EnlargedViewProps) {
  const text = useText().figures;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const rounds = useRef(0);
  const [fit, setFit] = useState<Fit>({ scale: 1, height: LOWEST });

  const measure = () => {
    if (body.current === null || rounds.current >= MOST_ROUNDS) return;
    rounds.current++;
    const scale = plotScale();
    dialog.current?.style.setProperty("--scale", String(scale));
    const height = roomFor(body.current, scale);
    if (height !== null && (height !== fit.height || scale !== fit.scale)) setFit({ scale, height });
  };
  // What stands around the drawing depends on its width, where a legend wraps: measured again until it stays.
  useLayoutEffect(measure);
  const measureNow = useRef(measure);
  useLayoutEffect(() => {
    measureNow.current = measure;
  });
  useLayoutEffect(() => {
    const onResize = () => {
      rounds.current = 0;
      measureNow.current();
    };
    dialog.current?.showModal?.();
    onResize();
    window.addEventListener("resize", onResize);
    return () => window.removeEventListener("resize", onResize);
  }, []);

  return createPortal(
    <dialog ref={dialog} className="fig-enlarged" aria-labelledby={id} onClose={onClose}>
      <header className="fig-enlarged-head">
        <h2 id={id}>{title}</h2>
        {controls}
        <Button onClick={() => dialog.current?.close()}>{text.closeLarge}</Button>
      </header>
      <div className="fig-enlarged-body" ref={body}>
        <EnlargeContext value={null}>
          <PlotScale value={fit.scale}>
            <div>{large(fit.height)}</div>
          </PlotScale>
        </EnlargeContext>
      </div>
    </dialog>,
    document.body,
  );
}
