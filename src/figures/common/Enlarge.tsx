import { createContext, lazy, type ReactNode, Suspense, useContext, useRef, useState } from "react";
import { useText } from "../../ui/text/use-text.ts";

/** What an enlarged view offers beside the figure; null where figures cannot be enlarged: before a hall, and enlarged. */
export const EnlargeContext = createContext<{ readonly controls: ReactNode } | null>(null);

const EnlargedView = lazy(async () => ({ default: (await import("./EnlargedView.tsx")).EnlargedView }));

export interface EnlargeProps {
  readonly title: string;
  /** The same figure at another height, in its own units. */
  readonly large: (height: number) => ReactNode;
}

/** A button that shows a figure as large as the window allows. */
export function Enlarge({ title, large }: EnlargeProps) {
  const offer = useContext(EnlargeContext);
  const text = useText().figures;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (offer === null) return null;
  return (
    <>
      <button
        type="button"
        className="fig-enlarge"
        ref={button}
        aria-label={text.enlarge(title)}
        title={text.enlarge(title)}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
          <path d="M8,1.5H12.5V6M12.5,1.5L8,6M6,12.5H1.5V8M1.5,12.5L6,8" />
        </svg>
      </button>
      {open && (
        <Suspense fallback={null}>
          <EnlargedView
            title={title}
            large={large}
            controls={offer.controls}
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
