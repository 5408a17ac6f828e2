/** Arrays copied into one buffer and back: one object where there would be hundreds. */
export class Packed {
  readonly #doubles: readonly Float64Array[];
  readonly #bytes: readonly Uint8Array[];
  /** Where the bytes begin: doubles come first, so that all are aligned. */
  readonly #middle: number;
  /** Bytes of a buffer. */
  readonly size: number;

  constructor(arrays: readonly (Float64Array | Uint8Array)[]) {
    this.#doubles = arrays.filter((array) => array instanceof Float64Array);
    this.#bytes = arrays.filter((array) => array instanceof Uint8Array);
    this.#middle = this.#doubles.reduce((sum, array) => sum + array.byteLength, 0);
    this.size = this.#bytes.reduce((sum, array) => sum + array.byteLength, this.#middle);
  }

  /** Copies the arrays into `buffer`, of `size` bytes. */
  save(buffer: ArrayBuffer): void {
    const doubles = new Float64Array(buffer, 0, this.#middle / 8);
    let from = 0;
    for (const array of this.#doubles) {
      doubles.set(array, from);
      from += array.length;
    }
    const bytes = new Uint8Array(buffer, this.#middle);
    from = 0;
    for (const array of this.#bytes) {
      bytes.set(array, from);
      from += array.length;
    }
  }

  /** Copies back into the arrays what `save` put into `buffer`. */
  restore(buffer: ArrayBuffer): void {
    const doubles = new Float64Array(buffer, 0, this.#middle / 8);
    let from = 0;
    for (const array of this.#doubles) {
      array.set(doubles.subarray(from, from + array.length));
      from += array.length;
    }
    const bytes = new Uint8Array(buffer, this.#middle);
    from = 0;
    for (const array of this.#bytes) {
      array.set(bytes.subarray(from, from + array.length));
      from += array.length;
    }
  }
}
