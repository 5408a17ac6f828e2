import type { StoreApi } from "zustand/vanilla";
import type { RateChange, Scenario } from "../experiment/scenario/types.ts";
import type { FrameRequest, Setting } from "../experiment/session/frame.ts";
import type { ParameterEdit } from "../experiment/session/hand-edits.ts";
import type { StopRule } from "../experiment/session/stop-rule.ts";
import { frameTransfers } from "../experiment/session/transfers.ts";
import type { Pulled, Speed } from "../experiment/worker/protocol.ts";
import type { DrawClock } from "./draw-clock.ts";
import type { FrameSource } from "./frame-source.ts";
import { Pulse } from "./pulse.ts";
import { createRunStore, isBusy, newsOf, type RunStatus } from "./run-store.ts";
import { Scrub } from "./scrub.ts";
import { ShownStore } from "./shown-store.ts";
import { Watchdog } from "./watchdog.ts";
import type { WorkerLink } from "./worker-client.ts";

export interface RunParts {
  readonly clock: DrawClock;
  readonly startWorker: (onError: (message: string) => void) => WorkerLink;
  /** Told once the run rests: at which step. */
  readonly onRest: (step: number) => void;
}

/**
 * The page's end of a run. It pulls a frame when it has drawn the last one, hands buffers back, drops what an older
 * run answers, and notices when nobody answers.
 */
export class Run {
  readonly store: StoreApi<RunStatus> = createRunStore();
  readonly #shown = new ShownStore(() => this.#wake());
  readonly #parts: RunParts;
  readonly #watchdog: Watchdog;
  readonly #pulse: Pulse;
  readonly #scrub = new Scrub((step) => this.#tell((link) => link.api.seek(this.#run, step)));
  #link: WorkerLink | null = null;
  #run = 0;
  #scenario: Scenario | null = null;
  /** The step that a failed run was going to or had shown. */
  #goal = 0;
  /** The newest scenario asked for while another was being opened. */
  #next: { scenario: Scenario; play: boolean } | null = null;
  #opening = false;
  #setting: Setting | null = null;
  #pulling = false;
  /** Something was asked of the worker after the pull that is under way. */
  #wanted = false;
  #cancelDraw: (() => void) | null = null;
  #returned: ArrayBuffer[] = [];
  readonly #rows: (readonly number[])[] = [];
  #settled: ((step: number) => void)[] = [];
  #stopListening: (() => void) | null = null;

  constructor(parts: RunParts) {
    this.#parts = parts;
    this.#watchdog = new Watchdog(parts.clock, () => this.#fail(""));
    this.#pulse = new Pulse(parts.clock, () => this.#askForLife());
  }

  get source(): FrameSource {
    return this.#shown;
  }

  /** Begins to listen to the page. Returns the way to end everything, the worker too. */
  start(): () => void {
    this.#stopListening ??= this.#parts.clock.onVisibility(() => {
      this.#watchdog.visibilityChanged();
      this.#wake();
    });
    return () => {
      this.#stopListening?.();
      this.#stopListening = null;
      this.#end();
    };
  }

  /** A new run of a scenario, up to its `at`; what is asked for in quick succession is opened once. */
  open(scenario: Scenario, play = false): void {
    this.#scenario = scenario;
    this.#next = { scenario, play };
    this.#scrub.end();
    this.store.setState({ phase: "idle", seek: null, ahead: null, stop: null, going: play, failure: null });
    if (!this.#opening) void this.#openNext();
  }

  play(): void {
    if (this.#next !== null) this.#next.play = true;
    this.#goes(true);
    this.#command((link) => link.api.play(this.#run, this.store.getState().speed));
  }

  /** Also ends a seek, where it is. */
  pause(): void {
    if (this.#next !== null) this.#next.play = false;
    this.#goes(false);
    this.#command((link) => link.api.pause(this.#run));
  }

  toggle(): void {
    if (this.store.getState().going) this.pause();
    else this.play();
  }

  /** Whether it trains on without a goal, or will as soon as it is open. */
  get playing(): boolean {
    const { phase, going } = this.store.getState();
    return going && phase !== "seeking" && phase !== "failed";
  }

  stepOnce(): void {
    this.#command((link) => link.api.stepOnce(this.#run));
  }

  seek(step: number): void {
    this.#command((link) => link.api.seek(this.#run, step));
  }

  /** On the way to a step that `seek` will say: shows what can be shown in time, and is no rest. */
  scrub(step: number): void {
    this.#scrub.to(step);
  }

  /** Plays until the rule is met, or cannot be met any more. */
  runUntil(rule: StopRule): void {
    this.#goes(true);
    this.#command((link) => link.api.runUntil(this.#run, rule, this.store.getState().speed));
  }

  /** To step 0 with the same draws; what was set by hand is forgotten. */
  reset(): void {
    this.#command((link) => link.api.reset(this.#run));
  }

  setSpeed(speed: Speed): void {
    this.store.setState({ speed });
    this.#command((link) => link.api.setSpeed(this.#run, speed));
  }

  /** Pauses and says the step at which the run rests: what is changed next applies from there on. */
  settle(): Promise<number> {
    return new Promise((resolve) => {
      this.#settled.push(resolve);
      this.pause();
    });
  }

  /** New schedules that keep all rates already used. */
  changeRates(rates: readonly (readonly RateChange[])[]): void {
    if (this.#scenario !== null) {
      const arms = this.#scenario.arms.map((arm, i) => ({ ...arm, lr: rates[i] }));
      this.#scenario = { ...this.#scenario, arms };
    }
    // Figures mark where rates change.
    if (this.#setting !== null && this.#scenario !== null)
      this.#setting = { ...this.#setting, scenario: this.#scenario };
    this.#command((link) => link.api.changeRates(this.#run, rates));
  }

  /**
   * Sets a parameter by hand at the step that the run is at. The worker remembers it: the step shows it again, however
   * the run comes back there. A link does not carry it, and a reset forgets it.
   */
  editParameter(edit: ParameterEdit): void {
    this.#command((link) => link.api.editParameter(this.#run, edit));
  }

  /** Which unit rows of an arm are in view: only their maps are computed. */
  setRowsInView(arm: number, rows: readonly number[]): void {
    this.#rows[arm] = rows;
    this.#wake();
  }

  /** After a failure: the same scenario in a new worker, to the step that it was going to or had shown. */
  restart(): void {
    if (this.#scenario === null) return;
    this.#end();
    this.open({ ...this.#scenario, at: this.#goal });
  }

  async #openNext(): Promise<void> {
    this.#opening = true;
    while (this.#next !== null) {
      const { scenario, play } = this.#next;
      this.#next = null;
      const run = ++this.#run;
      this.#setting = null;
      this.#rows.length = Math.min(this.#rows.length, scenario.arms.length);
      let link: WorkerLink | null = null;
      try {
        this.#link ??= this.#parts.startWorker((message) => this.#fail(message));
        link = this.#link;
        const opened = await this.#watchdog.watch(link.api.open(scenario, run));
        if (link !== this.#link) return;
        if (opened.run !== this.#run || this.#next !== null) continue;
        this.#setting = opened.setting;
        if (play) this.play();
        else this.#wake();
      } catch (error) {
        this.#broke(link, error);
        return;
      }
    }
    this.#opening = false;
  }

  /** Said before the worker has answered, so that a press right after another means the opposite. */
  #goes(going: boolean): void {
    if (this.#link !== null) this.store.setState({ going });
  }

  /** Whatever the reader asks for ends a drag. */
  #command(send: (link: WorkerLink) => Promise<void>): void {
    this.#scrub.end();
    this.#tell(send);
  }

  #tell(send: (link: WorkerLink) => Promise<void>): void {
    const link = this.#link;
    if (link === null) return;
    send(link).catch((error: unknown) => {
      this.#broke(link, error);
    });
    this.#wake();
  }

  /** Pull now, or right after the pull that is under way. */
  #wake(): void {
    this.#cancelDraw?.();
    this.#cancelDraw = null;
    if (this.#pulling) this.#wanted = true;
    else void this.#pull();
  }

  async #pull(): Promise<void> {
    const link = this.#link;
    const setting = this.#setting;
    if (link === null || setting === null) return;
    this.#pulse.stop();
    this.#pulling = true;
    this.#wanted = false;
    const returned = this.#returned;
    this.#returned = [];
    const run = this.#run;
    // On the way to a step pictures would take the time that training needs.
    const pictures = this.#parts.clock.visible() && this.store.getState().phase !== "seeking";
    let pulled: Pulled | null;
    try {
      pulled = await this.#watchdog.watch(link.api.pull(run, this.#request(pictures), returned));
    } catch (error) {
      this.#broke(link, error);
      return;
    }
    if (link !== this.#link) return;
    this.#pulling = false;
    if (pulled === null || pulled.run !== this.#run || this.#setting !== setting) {
      if (pulled !== null) this.#returned.push(...frameTransfers(pulled.frame));
      this.#wake();
      return;
    }
    const arrived = pulled.state !== "seeking" && this.store.getState().phase === "seeking";
    if (arrived && this.#parts.clock.visible()) {
      // What the run rests at is shown with its pictures or not at all.
      this.#returned.push(...frameTransfers(pulled.frame));
      this.store.setState({ phase: "idle", seek: null });
      void this.#pull();
      return;
    }
    this.#show(pulled, setting);
  }

  #request(pictures: boolean): FrameRequest {
    const held = this.#shown.get();
    const holds = held !== null && held.setting === this.#setting;
    return {
      historyFrom: holds ? held.history.length : 0,
      ...(holds && { branch: held.frame.branch }),
      surface: pictures,
      rows: (this.#setting?.scenario.arms ?? []).map((_, i) => (pictures ? (this.#rows[i] ?? []) : [])),
      ...(pictures && this.#setting !== null ? this.#shown.wishes.request(this.#setting) : {}),
    };
  }

  #show(pulled: Pulled, setting: Setting): void {
    const before = this.#shown.show(pulled.frame, setting);
    if (before !== null) this.#returned.push(...frameTransfers(before));
    const news = newsOf(pulled, this.store.getState(), this.#wanted);
    if (news !== null) this.store.setState(news);
    if (this.#scrub.shown()) return;
    if (this.#wanted) {
      void this.#pull();
      return;
    }
    if (isBusy(pulled.state)) {
      // Frames of a large net take the worker longer than steps: training gets at least half of its time.
      this.#cancelDraw = this.#parts.clock.next(() => {
        this.#cancelDraw = null;
        void this.#pull();
      }, pulled.took);
      return;
    }
    this.#pulse.start();
    if (this.#scrub.on) return;
    this.#parts.onRest(pulled.frame.step);
    const settled = this.#settled;
    this.#settled = [];
    for (const resolve of settled) resolve(pulled.frame.step);
  }

  /** A worker that was ended in the meantime may say what it likes. */
  #broke(link: WorkerLink | null, error: unknown): void {
    if (link === this.#link) this.#fail(error instanceof Error ? error.message : String(error));
  }

  #fail(failure: string): void {
    const held = this.#shown.get();
    const shown = held !== null && held.setting === this.#setting ? held.frame.step : null;
    this.#goal = this.store.getState().seek?.to ?? shown ?? this.#scenario?.at ?? 0;
    this.#end();
    this.store.setState({ phase: "failed", seek: null, going: false, failure });
  }

  async #askForLife(): Promise<void> {
    const link = this.#link;
    if (link === null) return;
    try {
      await this.#watchdog.watch(link.api.isAlive());
    } catch (error) {
      this.#broke(link, error);
    }
  }

  #end(): void {
    this.#pulse.stop();
    this.#watchdog.dismiss();
    this.#cancelDraw?.();
    this.#cancelDraw = null;
    this.#link?.terminate();
    this.#link = null;
    this.#setting = null;
    this.#opening = false;
    this.#pulling = false;
    this.#returned = [];
    this.#settled = [];
  }
}
