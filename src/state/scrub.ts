/** A drag over the timeline: steps come faster than they can be shown. One is on its way, the newest other one waits. */
export class Scrub {
  readonly #send: (step: number) => void;
  #onItsWay = false;
  #waiting: number | null = null;
  #on = false;

  constructor(send: (step: number) => void) {
    this.#send = send;
  }

  /** Whether a drag goes on: where it stands is not where the run rests. */
  get on(): boolean {
    return this.#on;
  }

  to(step: number): void {
    this.#on = true;
    if (this.#onItsWay) {
      this.#waiting = step;
      return;
    }
    this.#onItsWay = true;
    this.#send(step);
  }

  /** To be told of every frame that is shown. Returns whether it has sent for another step. */
  shown(): boolean {
    this.#onItsWay = false;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) return false;
    this.to(waiting);
    return true;
  }

  end(): void {
    this.#on = false;
    this.#onItsWay = false;
    this.#waiting = null;
  }
}
