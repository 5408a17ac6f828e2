import type { Frame, Setting } from "../experiment/session/frame.ts";
import type { FrameSource, Shown } from "./frame-source.ts";
import { type Wish, Wishes } from "./wishes.ts";

/** The one frame that the page keeps. */
export class ShownStore implements FrameSource {
  readonly #listeners = new Set<(shown: Shown) => void>();
  readonly wishes: Wishes;
  #shown: Shown | null = null;

  /** @param onWish told when a figure wants more than the frame that is shown has. */
  constructor(onWish: () => void) {
    this.wishes = new Wishes(onWish);
  }

  get(): Shown | null {
    return this.#shown;
  }

  subscribe(listener: (shown: Shown) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  want(wish: Wish): () => void {
    return this.wishes.add(wish);
  }

  /** Shows a frame and gives back the one before it, which nothing draws from any more. */
  show(frame: Frame, setting: Setting): Frame | null {
    const before = this.#shown;
    const held = before?.setting === setting ? before.history : [];
    const same = frame.history.length === 0 && frame.historyFrom === held.length;
    const history = same ? held : [...held.slice(0, frame.historyFrom), ...frame.history];
    this.#shown = { frame, history, setting };
    for (const listener of this.#listeners) {
      try {
        listener(this.#shown);
      } catch (error) {
        // A figure's fault is heard as the page's own, and does not stop the other figures or the run.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
    return before === null ? null : before.frame;
  }
}
