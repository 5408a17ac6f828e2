import type { ReactNode } from "react";
import { SOURCES } from "../sources.ts";
import { useProse } from "./context.ts";

interface Held {
  readonly children?: ReactNode;
}

export function Remember({ children }: Held) {
  return (
    <section className="chapter-remember">
      <h2>{useProse().words.remember}</h2>
      {children}
    </section>
  );
}

export function Quiz({ children }: Held) {
  return (
    <section className="chapter-quiz">
      <h2>{useProse().words.quiz}</h2>
      <ol>{children}</ol>
    </section>
  );
}

export function Question({ ask, children }: Held & { readonly ask: string }) {
  return (
    <li>
      <p>{ask}</p>
      {children}
    </li>
  );
}

/** An answer that may be chosen. Opened, it says whether it is right, and why. */
export function Answer(props: Held & { readonly says: string; readonly right?: boolean }) {
  const { words } = useProse();
  return (
    <details className="chapter-answer" data-right={props.right}>
      <summary>{props.says}</summary>
      <div>
        <b>{props.right ? words.right : words.wrong}</b> {props.children}
      </div>
    </details>
  );
}

export function Claims({ children }: Held) {
  const { words } = useProse();
  return (
    <section className="chapter-claims">
      <h2>{words.settled}</h2>
      <dl>{children}</dl>
    </section>
  );
}

export function Claim({ says, verdict }: { readonly says: string; readonly verdict: string }) {
  return (
    <div>
      <dt>{says}</dt>
      <dd>{verdict}</dd>
    </div>
  );
}

/** All that the chapter cites, in full. */
export function Bibliography({ names }: { readonly names: readonly (keyof typeof SOURCES)[] }) {
  const { words } = useProse();
  return (
    <section className="chapter-sources">
      <h2>{words.sources}</h2>
      <ul>
        {names.map((name) => {
          const { authors, title, where, url } = SOURCES[name];
          return (
            <li key={name} lang="en">
              {authors}: <a href={url}>{title}</a>. {where}.
            </li>
          );
        })}
      </ul>
    </section>
  );
}
