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

function plotScale(): number {
  const fits = Math.min(window.innerWidth / BASE.width, window.innerHeight / BASE.height);
  return Math.min(LARGEST, Math.max(1, fits));
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
  const [fit, setFit] = useState<Fit>({ scale: 1, height: LOWEST });

  useLayoutEffect(() => {
    const measure = () => {
      const room = body.current;
      const figure = room?.firstElementChild;
      const drawing = figure?.querySelector(".fig-drawing");
      if (!room || !figure || !drawing) return;
      const scale = plotScale();
      dialog.current?.style.setProperty("--scale", String(scale));
      const around = figure.getBoundingClientRect().height - drawing.getBoundingClientRect().height;
      const height = Math.min(room.clientHeight - around, SLIMMEST * room.clientWidth);
      setFit({ scale, height: Math.max(LOWEST, Math.floor(height / scale)) });
    };
    dialog.current?.showModal?.();
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
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
          <PlotScale value={fit.scale}>{large(fit.height)}</PlotScale>
        </EnlargeContext>
      </div>
    </dialog>,
    document.body,
  );
}
