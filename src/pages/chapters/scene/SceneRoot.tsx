import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { armStyles } from "../../../figures/arm-style.ts";
import { useSetting } from "../../../figures/common/use-part.ts";
import { Button } from "../../../ui/controls/Button.tsx";
import { useChapterWords } from "./context.ts";
import { SceneFigures } from "./figures.tsx";
import { GuessBox } from "./GuessBox.tsx";
import { SceneControl } from "./SceneControl.tsx";
import { SceneTransport } from "./SceneTransport.tsx";
import type { SceneRun } from "./scene-run.ts";
import type { SceneSpec } from "./spec.ts";

export interface SceneRootProps {
  readonly spec: SceneSpec;
  readonly scene: SceneRun;
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
}

function Failure({ scene }: { readonly scene: SceneRun }) {
  const words = useChapterWords();
  const failure = useStore(scene.run.store, (state) => state.failure);
  if (failure === null) return null;
  return (
    <p className="scene-failure" role="alert">
      {words.failed} {failure} <Button onClick={() => scene.run.restart()}>{words.restart}</Button>
    </p>
  );
}

/** A scene brought to life: its controls, its run and its figures. */
export function SceneRoot({ spec, scene, title, labels }: SceneRootProps) {
  const [choices, setChoices] = useState(spec.start);
  const [committed, setCommitted] = useState(spec.guess === undefined);
  const query = spec.query(choices);
  const opened = useRef("");
  useEffect(() => {
    if (opened.current === query) return;
    opened.current = query;
    scene.open(query);
  }, [scene, query]);
  const setting = useSetting(scene.run.source);
  const arms = useMemo(() => (setting === null ? [] : armStyles(setting.scenario)), [setting]);
  const label = (name: string) => labels[name] ?? name;

  function commit(on: boolean): void {
    setCommitted(on);
    if (on) scene.begin();
    else scene.reset();
  }

  return (
    <>
      {spec.guess !== undefined && (
        <GuessBox
          guess={spec.guess}
          question={label("question")}
          scene={scene}
          until={spec.until}
          committed={committed}
          onCommit={commit}
        />
      )}
      {committed && (
        <>
          {(spec.controls.length > 0 || spec.until > 0) && (
            <div className="scene-controls">
              {spec.controls.map((control) => (
                <SceneControl
                  key={control.name}
                  control={control}
                  label={label}
                  value={choices[control.name]}
                  onChange={(value) => setChoices({ ...choices, [control.name]: value })}
                />
              ))}
              {spec.until > 0 && <SceneTransport scene={scene} title={title} />}
            </div>
          )}
          <Failure scene={scene} />
          {arms.length > 0 && (
            <div className="scene-figures">
              <div className="scene-main">
                <SceneFigures names={spec.main} run={scene.run} arms={arms} />
              </div>
              <div className="scene-side">
                <SceneFigures names={spec.side} run={scene.run} arms={arms} />
              </div>
            </div>
          )}
        </>
      )}
    </>
  );
}
