import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import type { HistorySample } from "../../../src/experiment/session/frame.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import type { Choices, Scenes } from "../../../src/pages/chapters/scene/spec.ts";

/** Where a number of the prose comes from. */
export interface Measure {
  readonly scene: string;
  /** Where they are not those that the scene begins with. */
  readonly choices?: Choices;
  readonly at: number;
  readonly read: (arms: HistorySample["arms"]) => string;
}

export type Measures = Readonly<Record<string, Measure>>;

/** The number as the prose prints it, from a run of the scene. @throws Error for a scene that there is not. */
export function measured({ scene, choices, at, read }: Measure, scenes: Scenes): string {
  const spec = scenes[scene];
  if (spec === undefined) throw new Error(`measure: there is no scene ${scene}`);
  const session = createSession(parseQuery(spec.query(choices ?? spec.start), () => null).scenario);
  while (session.stepCount < at) session.step();
  return read(session.latest.arms);
}
