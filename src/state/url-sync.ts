/**
 * `push`: an edit the reader has finished. `drag`: on the way to one; the entry it covers comes back with the push.
 * `step`: where the run rests; it belongs to the entry.
 */
export type WriteKind = "push" | "drag" | "step";

/** One browser throws above 100 writes in 10 seconds. */
const WRITE_GAP_MS = 210;

/** Keeps the address in step with the page, at most five times a second. */
export class UrlSync {
  readonly #window: Window;
  readonly #read: (query: string) => void;
  readonly #written: (query: string, kind: WriteKind) => void;
  /** The query that the current entry of the history stands for. */
  #entry = "";
  /** The query in the address, as we print it. */
  #address = "";
  #pending: { query: string; kind: WriteKind } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #stop: (() => void) | null = null;

  /** `written` is told of every query that has come into the address. */
  constructor(
    page: Window,
    read: (query: string) => void,
    written: (query: string, kind: WriteKind) => void = () => {},
  ) {
    this.#window = page;
    this.#read = read;
    this.#written = written;
  }

  /** Reads the address now and whenever the reader moves in the history or edits it in place. */
  start(): () => void {
    const read = () => {
      this.#forget();
      this.#read(this.#window.location.search.slice(1));
    };
    this.#window.addEventListener("popstate", read);
    this.#stop = () => this.#window.removeEventListener("popstate", read);
    read();
    return () => {
      this.#forget();
      this.#stop?.();
    };
  }

  /** What the address means, in canonical form: it is not rewritten until that changes. */
  understood(query: string): void {
    this.#entry = query;
    this.#address = query;
  }

  write(query: string, kind: WriteKind): void {
    const push = kind === "push" || this.#pending?.kind === "push";
    this.#pending = { query, kind: push ? "push" : kind };
    if (this.#timer === null) this.#flush();
  }

  #flush(): void {
    this.#timer = null;
    const pending = this.#pending;
    this.#pending = null;
    if (pending === null) return;
    let writes = 0;
    const replace = (query: string) => {
      if (query === this.#address) return;
      this.#window.history.replaceState(null, "", this.#url(query));
      this.#address = query;
      writes++;
    };
    if (pending.kind === "push" && pending.query !== this.#entry) {
      replace(this.#entry);
      this.#window.history.pushState(null, "", this.#url(pending.query));
      writes++;
      this.#address = pending.query;
    } else {
      replace(pending.query);
    }
    if (pending.kind !== "drag") this.#entry = pending.query;
    if (writes > 0) this.#written(pending.query, pending.kind);
    if (writes > 0) this.#timer = setTimeout(() => this.#flush(), writes * WRITE_GAP_MS);
  }

  #forget(): void {
    this.#pending = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #url(query: string): string {
    return `${this.#window.location.pathname}?${query}${this.#window.location.hash}`;
  }
}
