import { PURPOSE, uniform } from "../../engine/index.ts";

/**
 * The rows of every batch. Each epoch is a permutation of the training rows, drawn by the seed and the epoch
 * alone; the epochs form one stream, cut into batches of exactly `batch` rows, which run across epoch ends.
 * So all arms see the same batches, whatever they are made of.
 */
export class BatchStream {
  readonly #train: Uint32Array;
  readonly #seed: number;
  readonly #order: Uint32Array;
  #epoch = 0;
  #position = 0;

  /** @param train rows of the training samples, at least one. */
  constructor(train: Uint32Array, seed: number) {
    if (train.length === 0) throw new RangeError("batches: expected at least one training sample, got none");
    this.#train = train;
    this.#seed = seed;
    this.#order = new Uint32Array(train.length);
    this.#shuffle();
  }

  /** Fills `rows` with the next rows of the stream. */
  next(rows: Uint32Array): void {
    for (let i = 0; i < rows.length; i++) {
      if (this.#position === this.#order.length) {
        this.#epoch += 1;
        this.#shuffle();
      }
      rows[i] = this.#order[this.#position];
      this.#position += 1;
    }
  }

  /** Goes to where `next` has handed out `taken` rows in all. */
  goTo(taken: number): void {
    const epoch = Math.floor(taken / this.#train.length);
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#shuffle();
    }
    this.#position = taken - epoch * this.#train.length;
  }

  /** Fisher and Yates: from the last place down, swap with a place drawn among those up to it. */
  #shuffle(): void {
    const order = this.#order;
    order.set(this.#train);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(uniform(this.#seed, PURPOSE.batch, 0, this.#epoch, i, 0) * (i + 1));
      const row = order[i];
      order[i] = order[j];
      order[j] = row;
    }
    this.#position = 0;
  }
}
