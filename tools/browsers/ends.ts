/** What has been started and must be ended, the last first, whatever happens. */
export class Ends {
  readonly #ends: (() => unknown)[] = [];
  #closed = false;

  /** Whether nothing more may be started. */
  get closed(): boolean {
    return this.#closed;
  }

  add(end: () => unknown): void {
    this.#ends.push(end);
    if (this.#closed) void this.all();
  }

  /** Ends everything, and at once what is still to come. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.all();
  }

  /** Ends everything, once; what fails to end does not keep the others from it. */
  async all(): Promise<void> {
    for (let end = this.#ends.pop(); end !== undefined; end = this.#ends.pop()) {
      try {
        await end();
      } catch (error) {
        process.stderr.write(`test:browsers: could not end a program: ${error}\n`);
      }
    }
  }
}
