import type { HistorySample } from "./frame.ts";

/**
 * The samples of a run: those up to its present step, which anybody may see, and those of later steps that it has
 * been at, which it will find the same as long as its future does not change.
 */
export class History {
  readonly #samples: HistorySample[] = [];
  #count = 0;
  /** For each history that was left for another future: how many of its samples the present one still has. */
  #shared: number[] = [];

  /** Samples up to the present step, step 0 first. */
  get present(): readonly HistorySample[] {
    return this.#samples.slice(0, this.#count);
  }

  get latest(): HistorySample {
    return this.#samples[this.#count - 1];
  }

  /** Counts the futures that were left: samples that were seen under another number may be wrong by now. */
  get branch(): number {
    return this.#shared.length;
  }

  /** Takes the next sample; one that was once taken stays. */
  add(sample: HistorySample): void {
    if (this.#count === this.#samples.length) this.#samples.push(sample);
    this.#count += 1;
  }

  /** Samples from where a reader's own end who holds `held` of them, seen under the number `branch`. */
  since(held: number, branch: number): { readonly from: number; readonly samples: readonly HistorySample[] } {
    const from = Math.min(held, this.#count, this.#shared[branch] ?? held);
    return { from, samples: this.#samples.slice(from, this.#count) };
  }

  /** Goes to where `step` has been sampled, or was to be next. */
  goTo(step: number): void {
    this.#count = this.#samples.findLastIndex((sample) => sample.step <= step) + 1;
  }

  /** The future is another one from here on. */
  forgetAhead(): void {
    if (this.#samples.length === this.#count) return;
    this.#samples.length = this.#count;
    this.#shared = [...this.#shared.map((shared) => Math.min(shared, this.#count)), this.#count];
  }
}
