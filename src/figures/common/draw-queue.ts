/**
 * Milliseconds for drawing between two paints. The browser takes several times as long to lay out, paint and hand on
 * what was drawn, so a slow machine gets less: the budget is halved when a paint is late and grows while they are not.
 */
const BUDGET = { least: 2, first: 3, most: 8, growth: 0.1 };
/** A page with 60 paints a second has one every 17 ms. */
const LATE_MS = 25;

/**
 * Spreads the drawing of one frame over several paints where the machine is slow, so that no task blocks the page:
 * draws while the budget lasts, and goes on before the next paint. First come, first drawn; a figure that is asked
 * again while it waits keeps its place and then draws the newest frame. One that takes more than the budget has a paint
 * to itself.
 */
export class DrawQueue {
  readonly #due = new Set<() => void>();
  /** Milliseconds that a figure took last. */
  readonly #costs = new WeakMap<() => void, number>();
  readonly #now: () => number;
  readonly #beforePaint: (callback: () => void) => void;
  #budget = BUDGET.first;
  #spent = 0;
  #scheduled = false;

  constructor(now: () => number, beforePaint: (callback: () => void) => void) {
    this.#now = now;
    this.#beforePaint = beforePaint;
  }

  /** Draws now or before one of the next paints. The same function waits at most once. */
  request(draw: () => void): void {
    if (this.#due.size === 0 && this.#hasRoom(draw)) this.#draw(draw);
    else this.#due.add(draw);
    this.#schedule();
  }

  /** Forgets a figure that has gone. */
  withdraw(draw: () => void): void {
    this.#due.delete(draw);
  }

  #hasRoom(draw: () => void): boolean {
    return this.#spent === 0 || this.#spent + (this.#costs.get(draw) ?? 0) < this.#budget;
  }

  #draw(draw: () => void): void {
    const begun = this.#now();
    try {
      draw();
    } finally {
      const cost = this.#now() - begun;
      this.#costs.set(draw, cost);
      this.#spent += cost;
    }
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const asked = this.#now();
    this.#beforePaint(() => {
      this.#scheduled = false;
      this.#adapt(this.#now() - asked);
      this.#drain();
    });
  }

  #adapt(waited: number): void {
    this.#budget =
      waited > LATE_MS
        ? Math.max(BUDGET.least, this.#budget / 2)
        : Math.min(BUDGET.most, this.#budget + BUDGET.growth);
  }

  #drain(): void {
    try {
      for (const draw of this.#due) {
        if (!this.#hasRoom(draw)) break;
        this.#due.delete(draw);
        this.#draw(draw);
      }
    } finally {
      // What is drawn from here on is seen in the next paint.
      this.#spent = 0;
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
