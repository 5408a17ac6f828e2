/** Time for drawing between two paints; what is left over waits for the next one. */
const BUDGET_MS = 6;

/**
 * Spreads the drawing of one frame over several paints where the machine is slow, so that no task blocks the page:
 * draws at once while the budget lasts, and goes on before the next paint. First come, first drawn; a figure that is
 * asked again while it waits keeps its place and then draws the newest frame.
 */
export class DrawQueue {
  readonly #due = new Set<() => void>();
  readonly #now: () => number;
  readonly #beforePaint: (callback: () => void) => void;
  #spent = 0;
  #scheduled = false;

  constructor(now: () => number, beforePaint: (callback: () => void) => void) {
    this.#now = now;
    this.#beforePaint = beforePaint;
  }

  /** Draws now or before one of the next paints. The same function waits at most once. */
  request(draw: () => void): void {
    if (this.#due.size === 0 && this.#spent < BUDGET_MS) this.#draw(draw);
    else this.#due.add(draw);
    this.#schedule();
  }

  /** Forgets a figure that has gone. */
  withdraw(draw: () => void): void {
    this.#due.delete(draw);
  }

  #draw(draw: () => void): void {
    const begun = this.#now();
    try {
      draw();
    } finally {
      this.#spent += this.#now() - begun;
    }
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#beforePaint(() => {
      this.#scheduled = false;
      this.#spent = 0;
      this.#drain();
    });
  }

  #drain(): void {
    try {
      for (const draw of this.#due) {
        if (this.#spent >= BUDGET_MS) break;
        this.#due.delete(draw);
        this.#draw(draw);
      }
    } finally {
      if (this.#due.size > 0) this.#schedule();
    }
  }
}

/** The one queue of the page: figures share the time between two paints. */
export const pageQueue = new DrawQueue(
  () => performance.now(),
  (callback) => {
    requestAnimationFrame(callback);
  },
);
