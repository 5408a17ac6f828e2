/** Slots begin at multiples of this many numbers (16 bytes), so that two-wide kernels can use aligned loads. */
const ALIGNMENT = 2;

/**
 * One buffer for all values and gradients of a tape. Slots are reserved while recording; one allocation
 * follows, and after it `view` hands out the slots. Nothing is allocated while replaying.
 */
export class Arena {
  #size = 0;
  #buffer: Float64Array | null = null;

  /** Reserves `count` numbers and returns their offset. Throws once the arena is allocated. */
  reserve(count: number): number {
    if (this.#buffer !== null) throw new Error("internal: the arena is allocated, nothing can be reserved");
    const offset = this.#size;
    this.#size = offset + count + ((offset + count) % ALIGNMENT);
    return offset;
  }

  /** Allocates the buffer, filled with zeros. */
  allocate(): void {
    this.#buffer = new Float64Array(this.#size);
  }

  /** The slot of `count` numbers at `offset`, a view of the one buffer. */
  view(offset: number, count: number): Float64Array {
    if (this.#buffer === null) throw new Error("internal: the arena is not allocated yet");
    return this.#buffer.subarray(offset, offset + count);
  }
}
