import type { StoreApi } from "zustand/vanilla";
import { givenCount } from "../experiment/data/sample-count.ts";
import { openable } from "../experiment/scenario/cost.ts";
import { DEFAULTS } from "../experiment/scenario/defaults.ts";
import { withIdle } from "../experiment/scenario/effect.ts";
import type { Recall } from "../experiment/scenario/own-data.ts";
import { parseQuery } from "../experiment/scenario/parse-query.ts";
import { printQuery } from "../experiment/scenario/print-query.ts";
import type { DataName, FigureName, Scenario, View } from "../experiment/scenario/types.ts";
import type { ParameterEdit } from "../experiment/session/hand-edits.ts";
import { aboutData, addressNotices, notKept } from "./address-notices.ts";
import { DeviceData } from "./device-data.ts";
import { type DrawClock, pageClock } from "./draw-clock.ts";
import { chooseData, type Edit, withRate } from "./edits.ts";
import { LastScenario } from "./last-scenario.ts";
import { isMore, withFigure } from "./open-figures.ts";
import { withoutRefusal } from "./refused-copy.ts";
import { Run } from "./run.ts";
import { createScenarioStore, type ScenarioState } from "./scenario-store.ts";
import { createSelectionStore, keptSelection, type SelectionStore } from "./selection-store.ts";
import { UrlSync } from "./url-sync.ts";
import { createViewStore, type ViewState } from "./view-store.ts";
import { startTrainingWorker, type WorkerLink } from "./worker-client.ts";

export interface LabParts {
  readonly clock: DrawClock;
  readonly startWorker: (onError: (message: string) => void) => WorkerLink;
}

/** All that the Lab holds: the scenario, its run, the view of it and the address, and how they depend on each other. */
export class Lab {
  readonly scenario: StoreApi<ScenarioState> = createScenarioStore();
  readonly view: StoreApi<ViewState> = createViewStore();
  readonly selection: SelectionStore = createSelectionStore();
  readonly run: Run;
  #url: UrlSync | null = null;
  #data: DeviceData | null = null;
  /** Settles when notices can be said; null where nobody needs to wait for that. */
  #sayable: (() => Promise<unknown>) | null = null;
  /** The address that is being read. */
  #asked = "";
  #openedAt = 0;
  /** How many samples the last data had that the reader did not give: a table is as long as it is. */
  #samples = DEFAULTS.n;

  constructor(parts: LabParts = { clock: pageClock, startWorker: startTrainingWorker }) {
    this.run = new Run({ ...parts, onRest: (step) => this.#rest(step) });
    this.scenario.subscribe((now, before) => {
      const kept = keptSelection(this.selection.getState(), before.scenario, now.scenario);
      this.selection.setState(kept);
      if (givenCount(now.scenario) === null) this.#samples = now.scenario.n;
    });
  }

  /**
   * Reads the address and opens what it says; of an empty one what the reader had last. What had to be corrected is
   * opened when `sayable` has settled, so that the corrections are on the page before anything is trained.
   */
  start(page: Window = window, sayable: (() => Promise<unknown>) | null = null): () => void {
    const stopRun = this.run.start();
    this.#data = new DeviceData(page, (mark) => {
      this.scenario.setState(({ notices }) => ({ notices: notKept(notices, mark) }));
    });
    this.#sayable = sayable;
    const last = new LastScenario(page);
    this.#restore(page, last);
    this.#url = new UrlSync(
      page,
      (query) => this.#load(query),
      (query, kind) => {
        last.keep(query);
        if (kind !== "step") this.view.setState({ restored: false });
      },
    );
    const stopUrl = this.#url.start();
    return () => {
      stopUrl();
      stopRun();
    };
  }

  /**
   * Any change but that of a learning rate: a new run from step 0 with the same draws, playing if the old one was.
   * It goes through the door that links come through, so it meets the same limits and brings the same notices.
   */
  edit(change: Edit, how: "push" | "drag" = "push"): void {
    const { scenario, view } = this.scenario.getState();
    const before = printQuery({ ...scenario, at: 0 }, view);
    const changed = change(scenario);
    const wanted = printQuery({ ...changed, at: 0 }, view);
    if (wanted !== before) {
      // Data that the link does not carry are the ones of the change itself.
      const read = parseQuery(wanted, () => changed);
      const notices = withoutRefusal(
        read.notices.length > 0 ? read.notices : this.scenario.getState().notices,
      );
      // What this data does not use is in no link; the next data set finds it as the reader left it.
      const opened = withIdle(read.scenario, changed);
      this.scenario.setState({ scenario: opened, notices });
      this.run.open(opened, this.run.playing);
    }
    // A drag that ends where it already is still has to become an entry of the history.
    if (wanted !== before || how === "push") this.#write(how);
  }

  /** Another data set, with as many samples as there were before data of the reader's own. */
  chooseData(data: DataName): void {
    this.edit(chooseData(data, this.#samples));
  }

  /** From the step at which the change is made: what has been trained stays. */
  async changeRate(arm: number, rate: number): Promise<void> {
    const goOn = this.run.playing;
    const step = await this.run.settle();
    const changed = withRate(this.scenario.getState().scenario, arm, rate, step);
    this.scenario.setState({ scenario: { ...changed, at: step } });
    this.run.changeRates(changed.arms.map((one) => one.lr));
    if (goOn) this.run.play();
    this.#write("push");
  }

  /**
   * Sets a number of a net by hand at the step that is shown: a run that plays stops there, and goes on with it. The
   * scenario does not know of it, so no link carries it.
   */
  async editParameter(edit: ParameterEdit): Promise<void> {
    const goOn = this.run.playing;
    const { arms } = this.scenario.getState().scenario;
    await this.run.settle();
    // Another net may have come meanwhile: the edit was not meant for it.
    if (this.scenario.getState().scenario.arms !== arms) return;
    this.run.editParameter(edit);
    if (goOn) this.run.play();
  }

  /** The reader's choice of a theme takes the place of the one that the address asked for. */
  wear(theme: Exclude<View["theme"], "auto">): void {
    const { view } = this.scenario.getState();
    if (view.theme === "auto" || view.theme === theme) return;
    this.scenario.setState({ view: { ...view, theme } });
    this.#writeAddress("step");
  }

  /** Shows a figure or hides it; the address names the newest. */
  show(name: FigureName, on: boolean): void {
    const { view } = this.scenario.getState();
    const { open } = this.view.getState();
    if (on === (open.some((one) => one === name) || view.show.includes(name))) return;
    const after = withFigure({ open, show: view.show }, name, on);
    this.view.setState({ open: after.open });
    this.scenario.setState({ view: { ...view, show: after.show } });
    this.#write("push");
  }

  /** In and out of present mode; the run goes on. */
  present(on: boolean): void {
    const { view } = this.scenario.getState();
    const mode = on ? "present" : "edit";
    if (view.mode === mode) return;
    this.scenario.setState({ view: { ...view, mode } });
    this.#write("push");
  }

  /** The step at which the address opened. */
  get openedAt(): number {
    return this.#openedAt;
  }

  dismissNotices(): void {
    this.scenario.setState({ notices: [] });
    this.view.setState({ restored: false });
  }

  /** What an empty address showed before there was a last scenario. */
  startFresh(): void {
    this.edit(() => DEFAULTS);
  }

  /** The address that shows exactly this, at the step that is shown or the last one that a link opens at. */
  link(): string {
    const { scenario, view } = this.scenario.getState();
    const at = this.run.source.get()?.frame.step ?? scenario.at;
    const query = printQuery(openable({ ...scenario, at }), view);
    return `${window.location.origin}${window.location.pathname}?${query}`;
  }

  /** A link always wins: the last scenario comes into an address that says nothing. */
  #restore(page: Window, last: LastScenario): void {
    const query = page.location.search === "" ? last.recall() : null;
    if (query === null) return;
    page.history.replaceState(null, "", `${page.location.pathname}?${query}${page.location.hash}`);
    this.view.setState({ restored: true });
  }

  #load(query: string): void {
    this.#asked = query;
    const recalling = this.#data?.recallFor(query) ?? null;
    if (recalling === null) this.#open(query, () => null);
    else void recalling.then((recall) => this.#open(query, recall));
  }

  #open(query: string, recall: Recall): void {
    const { scenario, view, notices } = parseQuery(query, recall);
    const printed = printQuery(scenario, view);
    const left = aboutData(scenario, printed, this.#data?.refused ?? null);
    const said = left === null ? notices : [...notices, left];
    const show = () => {
      // Another address may have come meanwhile.
      if (this.#asked !== query) return;
      this.#url?.understood(printed);
      this.scenario.setState({ scenario, view, notices: said });
      this.view.setState({ open: view.show.filter(isMore) });
      this.#openedAt = scenario.at;
      this.run.open(scenario);
    };
    if (said.length === 0 || this.#sayable === null) show();
    else this.#sayable().then(show, show);
  }

  #rest(step: number): void {
    const { scenario } = this.scenario.getState();
    if (scenario.at === step) return;
    const rested: Scenario = { ...scenario, at: step };
    this.scenario.setState({ scenario: rested });
    this.#write("step");
  }

  /** After a change of the scenario or its step: the address, and what it does not carry. */
  #write(kind: "push" | "drag" | "step"): void {
    const query = this.#writeAddress(kind);
    const { scenario, notices } = this.scenario.getState();
    const said = addressNotices(notices, scenario, query, kind !== "step", this.#data?.refused ?? null);
    if (said !== notices) this.scenario.setState({ notices: said });
  }

  /** Writes what an address carries of the scenario; what it does not carry of its data stays on the device. */
  #writeAddress(kind: "push" | "drag" | "step"): string {
    const { scenario, view } = this.scenario.getState();
    const query = printQuery(openable(scenario), view);
    if (kind !== "drag") this.#data?.keep(scenario, query);
    this.#url?.write(query, kind);
    return query;
  }
}
