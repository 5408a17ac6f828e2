import type { ReactNode } from "react";
import { type KnownName, SOURCES, type SourceName } from "../sources.ts";

interface Held {
  readonly children?: ReactNode;
}

export function Lead({ children }: Held) {
  return <div className="chapter-lead">{children}</div>;
}

/** A number that a scene measured: a test measures it again. */
export function Measured({ as, children }: Held & { readonly as: string }) {
  return <span data-measured={as}>{children}</span>;
}

/** A number that mathematics or a source says. */
export function Sourced({ from, children }: Held & { readonly from: KnownName | SourceName }) {
  return <span data-sourced={from}>{children}</span>;
}

export function Cite({ source, children }: Held & { readonly source: SourceName }) {
  const { url, title } = SOURCES[source];
  return (
    <a href={url} data-source={source} title={title}>
      {children}
    </a>
  );
}

/** A remark in the margin, beside what it belongs to. */
export function Note({ title, children }: Held & { readonly title: string }) {
  return (
    <div className="chapter-note ui-note" role="note">
      <p className="chapter-note-title">{title}</p>
      {children}
    </div>
  );
}
