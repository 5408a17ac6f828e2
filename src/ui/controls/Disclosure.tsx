import type { ReactNode } from "react";
import "./controls.css";

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly open?: boolean | undefined;
  /** Told when the reader opens or closes it: a table need not be filled while nobody sees it. */
  readonly onToggle?: ((open: boolean) => void) | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Disclosure({ summary, open, onToggle, className, children }: DisclosureProps) {
  return (
    <details
      className={className === undefined ? "ui-disclosure" : `ui-disclosure ${className}`}
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
