import { markIn, mayHaveMark, type Recall } from "../experiment/scenario/own-data.ts";
import type { Scenario } from "../experiment/scenario/types.ts";
import type { KeptData } from "./kept-data.ts";

/** Data that no link carries, kept on the device. Few links leave data out: what looks after those is loaded then. */
export class DeviceData {
  readonly #page: Window;
  readonly #onRefused: (mark: string) => void;
  #kept: Promise<KeptData> | null = null;
  #refused: string | null = null;

  /** @param onRefused told of data that the device does not keep: they are gone with the page. */
  constructor(page: Window, onRefused: (mark: string) => void) {
    this.#page = page;
    this.#onRefused = onRefused;
  }

  /** The mark of the last data that could not be stored. */
  get refused(): string | null {
    return this.#refused;
  }

  /** How the data are recalled that a query's mark stands for; null for a query without one. */
  recallFor(query: string): Promise<Recall> | null {
    if (!mayHaveMark(query)) return null;
    return this.#load().then(
      (kept) => (mark) => kept.recall(mark),
      () => () => null,
    );
  }

  /** Keeps what the canonical query of a scenario leaves out. */
  keep(scenario: Scenario, query: string): void {
    const left = markIn(query);
    if (left === null) return;
    this.#load().then(
      (kept) => this.#stored(left.mark, kept.keep(scenario, left.mark)),
      () => this.#stored(left.mark, false),
    );
  }

  #load(): Promise<KeptData> {
    this.#kept ??= import("./kept-data.ts").then(({ KeptData }) => new KeptData(this.#page));
    return this.#kept;
  }

  #stored(mark: string, stored: boolean): void {
    if (stored) return;
    this.#refused = mark;
    this.#onRefused(mark);
  }
}
