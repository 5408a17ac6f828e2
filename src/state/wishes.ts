import type { FrameRequest } from "../experiment/session/frame.ts";
import { type LineName, lineThrough } from "../experiment/session/lines.ts";
import type { Extent } from "../experiment/session/plane.ts";

/** A part of frames that is computed only while somebody looks at it. */
export type Wish = { readonly kind: "distribution" } | { readonly kind: "slice"; readonly line: LineName };

/** What the figures on the page want. A frame has one line: that of the newest wish. */
export class Wishes {
  readonly #wishes = new Set<Wish>();
  readonly #onMore: () => void;

  /** @param onMore told of every new wish: the frame that is shown does not fulfil it. */
  constructor(onMore: () => void) {
    this.#onMore = onMore;
  }

  add(wish: Wish): () => void {
    // Two figures may want the same: each takes back its own.
    const own = { ...wish };
    this.#wishes.add(own);
    this.#onMore();
    return () => {
      this.#wishes.delete(own);
    };
  }

  request(extent: Extent): Pick<FrameRequest, "distribution" | "slice"> {
    const wishes = [...this.#wishes];
    const line = wishes.findLast((wish) => wish.kind === "slice")?.line;
    return {
      distribution: wishes.some(({ kind }) => kind === "distribution"),
      slice: line === undefined ? null : lineThrough(extent, line),
    };
  }
}
