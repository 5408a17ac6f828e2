import type { ArmRun } from "./arm.ts";
import { Packed } from "./packed.ts";

/** Everything that the future of a session depends on, as it was when `step` was reached. */
interface Checkpoint {
  readonly step: number;
  /** The `memory` of all arms, packed. */
  readonly memory: ArrayBuffer;
  readonly arms: readonly ArmRun["standing"][];
}

/** Steps between checkpoints as long as there is room. */
const FIRST_SPACING = 8;
/** However small they are: more would not make a way back shorter than is noticed. */
const MOST = 1024;
/** What a checkpoint takes besides its memory, about. */
const OVERHEAD = 512;

/**
 * The checkpoints of a run, spread evenly over the steps that it has been at: at the multiples of a spacing that doubles
 * when there is no more room, a matter of steps alone, never of time. Step 0 is always kept.
 */
export class Checkpoints {
  readonly #arms: readonly Pick<ArmRun, "memory" | "standing" | "resume">[];
  readonly #packed: Packed;
  readonly #most: number;
  /** By step. */
  #kept: Checkpoint[] = [];
  #spacing = FIRST_SPACING;
  readonly #spare: ArrayBuffer[] = [];

  /** @param room bytes that all may take; step 0 is kept in any case. */
  constructor(arms: readonly Pick<ArmRun, "memory" | "standing" | "resume">[], room: number) {
    this.#arms = arms;
    this.#packed = new Packed(arms.flatMap((arm) => arm.memory));
    this.#most = Math.max(1, Math.min(MOST, Math.floor(room / (this.#packed.size + OVERHEAD))));
  }

  get steps(): readonly number[] {
    return this.#kept.map(({ step }) => step);
  }

  /** Bytes that the checkpoints take, those included that wait to be written again. */
  get bytes(): number {
    return (this.#kept.length + this.#spare.length) * (this.#packed.size + OVERHEAD);
  }

  /** To be called at every step, when it has been reached: takes a checkpoint where one is to be. */
  take(step: number): void {
    if (!this.#wants(step)) return;
    const memory = this.#spare.pop() ?? new ArrayBuffer(this.#packed.size);
    this.#packed.save(memory);
    const arms = this.#arms.map((arm) => arm.standing);
    this.#kept.splice(this.#countUpTo(step), 0, { step, memory, arms });
  }

  /** The last step at or before `step` that `restore` can go to. */
  before(step: number): number {
    return this.#upTo(step)?.step ?? 0;
  }

  /** Puts all arms where they were at the last checkpoint at or before `step`, whose step it returns. */
  restore(step: number): number {
    const checkpoint = this.#upTo(step);
    if (checkpoint === undefined) throw new Error(`internal: no checkpoint before step ${step}`);
    this.#packed.restore(checkpoint.memory);
    this.#arms.forEach((arm, i) => {
      arm.resume(checkpoint.arms[i]);
    });
    return checkpoint.step;
  }

  /** The run has another future from `step` on. */
  forgetAfter(step: number): void {
    this.#keep((kept) => kept <= step);
    const last = this.#kept.at(-1)?.step ?? 0;
    this.#spacing = FIRST_SPACING;
    while (last / this.#spacing >= this.#most) this.#spacing *= 2;
  }

  /** Whether a checkpoint is to be taken at `step`; makes room for it. */
  #wants(step: number): boolean {
    if (step === 0) return this.#kept.length === 0;
    if (this.#most === 1 || step % this.#spacing !== 0) return false;
    if (this.#upTo(step)?.step === step) return false;
    while (step / this.#spacing >= this.#most) this.#thin();
    return step % this.#spacing === 0;
  }

  #upTo(step: number): Checkpoint | undefined {
    return this.#kept[this.#countUpTo(step) - 1];
  }

  #thin(): void {
    this.#spacing *= 2;
    this.#keep((step) => step % this.#spacing === 0);
  }

  #keep(stays: (step: number) => boolean): void {
    const kept: Checkpoint[] = [];
    for (const checkpoint of this.#kept) {
      if (stays(checkpoint.step)) kept.push(checkpoint);
      else this.#spare.push(checkpoint.memory);
    }
    this.#kept = kept;
  }

  #countUpTo(step: number): number {
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#kept[middle].step <= step) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
