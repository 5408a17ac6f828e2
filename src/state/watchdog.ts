import type { DrawClock } from "./draw-clock.ts";

/** A page that is seen waits this long for an answer: silence is said within 5 s of the last sign of life. */
const PATIENCE_MS = 4500;

/**
 * Waits for answers. A worker that was closed or ran out of memory raises no event: silence is the only sign.
 * Time in the background does not count, since browsers hold timers and messages back there.
 */
export class Watchdog {
  readonly #clock: DrawClock;
  readonly #onSilence: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waiting = 0;

  constructor(clock: DrawClock, onSilence: () => void) {
    this.#clock = clock;
    this.#onSilence = onSilence;
  }

  /** Gives `answer` back and listens for it meanwhile. */
  async watch<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#waiting++;
    this.#arm();
    try {
      return await answer;
    } finally {
      this.#waiting = Math.max(0, this.#waiting - 1);
      this.#arm();
    }
  }

  /** Patience begins anew: an answer came, or the page is seen again. */
  #arm(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#waiting === 0) return;
    this.#timer = setTimeout(() => {
      if (this.#clock.visible()) this.#onSilence();
      else this.#arm();
    }, PATIENCE_MS);
  }

  visibilityChanged(): void {
    this.#arm();
  }

  /** Forgets all that is waited for: its worker has been ended. */
  dismiss(): void {
    this.#waiting = 0;
    this.#arm();
  }
}
