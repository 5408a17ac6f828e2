/** More spare buffers of one size than this are let go. */
const SPARE = 64;

/** Buffers of frames that were drawn, for the frames to come. Contents are whatever was there before. */
export class BufferPool {
  readonly #spare = new Map<number, ArrayBuffer[]>();

  /** Takes buffers back. Empty ones, as left behind by a transfer, are passed over. */
  give(buffers: readonly ArrayBuffer[]): void {
    for (const buffer of buffers) {
      if (buffer.byteLength === 0) continue;
      const same = this.#spare.get(buffer.byteLength);
      if (same === undefined) this.#spare.set(buffer.byteLength, [buffer]);
      else if (same.length < SPARE) same.push(buffer);
    }
  }

  bytes(length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#take(length));
  }

  floats(length: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.#take(4 * length));
  }

  counts(length: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.#take(4 * length));
  }

  doubles(length: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.#take(8 * length));
  }

  #take(size: number): ArrayBuffer {
    return this.#spare.get(size)?.pop() ?? new ArrayBuffer(size);
  }
}
