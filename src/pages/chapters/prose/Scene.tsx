import type { ReactNode } from "react";
import { useProse } from "./context.ts";

export interface SceneProps {
  readonly id: string;
  readonly title: string;
  /** Words of the scene's controls by their names, and of its question. */
  readonly labels: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** A scene as it stands in the file: its title, its caption, the way into the Lab, and a place for what moves. */
export function Scene({ id, title, labels, children }: SceneProps) {
  const { scenes, words, lab } = useProse();
  const spec = scenes[id];
  if (spec === undefined) throw new Error(`chapter: there is no scene ${id}`);
  return (
    <section className="scene" id={id} aria-labelledby={`${id}-title`}>
      <div className="scene-head">
        <h3 id={`${id}-title`}>{title}</h3>
        <a className="scene-lab" href={`${lab}?${spec.query(spec.start)}`}>
          {words.openInLab}
        </a>
      </div>
      <div
        className="scene-place"
        data-scene={id}
        data-labels={JSON.stringify(labels)}
        data-guess={spec.guess !== undefined || undefined}
      >
        <noscript>
          <p className="scene-missing">{words.noScript}</p>
        </noscript>
      </div>
      <div className="scene-caption ui-note">{children}</div>
    </section>
  );
}
