import { DEFAULT_VIEW } from "../../../experiment/scenario/defaults.ts";
import { parseQuery } from "../../../experiment/scenario/parse-query.ts";
import { printQuery } from "../../../experiment/scenario/print-query.ts";
import type { Scenario } from "../../../experiment/scenario/types.ts";
import { type DrawClock, pageClock } from "../../../state/draw-clock.ts";
import { Run } from "../../../state/run.ts";
import { startTrainingWorker, type WorkerLink } from "../../../state/worker-client.ts";

export interface SceneRunParts {
  readonly clock: DrawClock;
  readonly startWorker: (onError: (message: string) => void) => WorkerLink;
}

const PARTS: SceneRunParts = { clock: pageClock, startWorker: startTrainingWorker };

/**
 * A scene's run: to its last step and no further, while the scene is seen and the reader lets it. It is the run that
 * the Lab makes of the same link.
 */
export class SceneRun {
  readonly run: Run;
  readonly #until: number;
  #scenario: Scenario | null = null;
  /** Opened and not yet begun. */
  #fresh = false;
  #seen = false;
  #wanted: boolean;

  /** @param wanted whether it begins by itself when it is seen. */
  constructor(until: number, speed: number, wanted: boolean, parts: SceneRunParts = PARTS) {
    this.#until = until;
    this.#wanted = wanted;
    this.run = new Run({ ...parts, onRest: () => {} });
    this.run.setSpeed(speed);
    this.run.store.subscribe(({ phase }) => {
      if (phase !== "paused" || !this.#fresh) return;
      this.#fresh = false;
      this.#go();
    });
  }

  /** @throws Error where the query is not one that a link may be: scenes are written by hand, and read like links. */
  open(query: string): void {
    const { scenario, notices } = parseQuery(query, () => null);
    if (notices.length > 0) throw new Error(`internal: the scene ${query} was corrected: ${notices[0].key}`);
    this.#scenario = scenario;
    this.#fresh = true;
    this.run.open(scenario);
  }

  /** The scenario at the step that is shown, as the Lab takes it. */
  link(): string {
    if (this.#scenario === null) return "";
    const at = this.run.source.get()?.frame.step ?? 0;
    return printQuery({ ...this.#scenario, at }, DEFAULT_VIEW);
  }

  /** Whether it has come to its last step. */
  get done(): boolean {
    return this.#step >= this.#until;
  }

  see(seen: boolean): void {
    if (seen === this.#seen) return;
    this.#seen = seen;
    if (!seen) this.run.pause();
    else if (!this.#fresh) this.#go();
  }

  /** The reader's own play and pause; at the end it begins anew. */
  toggle(): void {
    this.#wanted = !this.run.store.getState().going;
    if (!this.#wanted) {
      this.run.pause();
      return;
    }
    if (this.done) this.run.reset();
    this.#go(this.done);
  }

  /** Lets it run from its first step. */
  begin(): void {
    this.#wanted = true;
    this.#go();
  }

  stepOnce(): void {
    this.#wanted = false;
    this.run.stepOnce();
  }

  reset(): void {
    this.#wanted = false;
    this.run.reset();
  }

  get #step(): number {
    return this.run.source.get()?.frame.step ?? 0;
  }

  #go(anew = false): void {
    if (!this.#wanted || !this.#seen || (this.done && !anew)) return;
    this.run.runUntil({ kind: "step", step: this.#until });
  }
}
