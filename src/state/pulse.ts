import type { DrawClock } from "./draw-clock.ts";

/** A worker is asked this long after its last answer; with the watchdog's patience, within 5 s in all. */
const PULSE_MS = 400;

/** Asks a resting worker for signs of life while the page is seen: one that dies at rest raises no event. */
export class Pulse {
  readonly #clock: DrawClock;
  readonly #ask: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(clock: DrawClock, ask: () => Promise<void>) {
    this.#clock = clock;
    this.#ask = ask;
  }

  start(): void {
    this.stop();
    const timer = setTimeout(async () => {
      if (this.#clock.visible()) await this.#ask();
      if (this.#timer === timer) this.start();
    }, PULSE_MS);
    this.#timer = timer;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
