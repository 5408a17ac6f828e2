import type { Speed } from "./protocol.ts";

/** Steps that a slow machine or a sleeping tab owes beyond this time are forgiven. */
const LONGEST_DEBT = 250;

/** How many steps a run at a given speed owes. Times in milliseconds, of any clock that does not go back. */
export class Pace {
  readonly #perMillisecond: number;
  #since: number;
  #taken = 0;

  /** @param speed steps per second, above 0, or null for no limit. */
  constructor(speed: Speed, now: number) {
    if (speed !== null && !(speed > 0)) {
      throw new RangeError(`speed: expected a number above 0 or null, got ${speed}`);
    }
    this.#perMillisecond = speed === null ? Number.POSITIVE_INFINITY : speed / 1000;
    this.#since = now;
  }

  /** Milliseconds until the next step is due; 0 when one is. */
  wait(now: number): number {
    if (this.#perMillisecond === Number.POSITIVE_INFINITY) return 0;
    const due = this.#since + (this.#taken + 1) / this.#perMillisecond;
    if (now < due) return due - now;
    if (now - due > LONGEST_DEBT) {
      this.#since += now - due - LONGEST_DEBT;
    }
    return 0;
  }

  /** To be called after each step. */
  took(): void {
    this.#taken += 1;
  }
}
