import type { FrameRequest, Setting } from "../experiment/session/frame.ts";
import { type InsideRequest, NOTHING_INSIDE } from "../experiment/session/inside.ts";
import { type LineName, lineThrough } from "../experiment/session/lines.ts";
import type { PointRequest } from "../experiment/session/point.ts";

/** A part of frames that is computed only while somebody looks at it. */
export type Wish =
  | { readonly kind: "distribution" | "creases" }
  | { readonly kind: "slice"; readonly line: LineName }
  | ({ readonly kind: "point" } & PointRequest)
  /** Of one arm: all its parameters, and the products of its maps. */
  | { readonly kind: "weights" | "products"; readonly arm: number }
  /** One unit on every training sample; `layer` is an index into the arm's layers. */
  | { readonly kind: "unit"; readonly arm: number; readonly layer: number; readonly unit: number };

type Inside = Extract<Wish, { readonly arm: number }>;

function added(request: InsideRequest, wish: Inside): InsideRequest {
  if (wish.kind !== "unit") return { ...request, [wish.kind]: true };
  const { layer, unit } = wish;
  const asked = request.units.some((one) => one.layer === layer && one.unit === unit);
  return asked ? request : { ...request, units: [...request.units, { layer, unit }] };
}

/** By arm, up to the last one that something is wanted of. */
function insideOf(wishes: readonly Inside[]): InsideRequest[] {
  const arms = Math.max(0, ...wishes.map(({ arm }) => arm + 1));
  return Array.from({ length: arms }, (_, i) =>
    wishes.filter(({ arm }) => arm === i).reduce(added, NOTHING_INSIDE),
  );
}

/** What the figures on the page want. A frame has one line and one point: those of the newest wish. */
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

  request(setting: Setting): Pick<FrameRequest, "distribution" | "slice" | "creases" | "point" | "inside"> {
    const wishes = [...this.#wishes];
    const line = wishes.findLast((wish) => wish.kind === "slice")?.line;
    const point = wishes.findLast((wish) => wish.kind === "point");
    return {
      distribution: wishes.some(({ kind }) => kind === "distribution"),
      creases: wishes.some(({ kind }) => kind === "creases"),
      slice: line === undefined ? null : lineThrough(setting, line),
      point: point === undefined ? null : { sample: point.sample, routes: point.routes },
      inside: insideOf(wishes.filter((wish) => "arm" in wish)),
    };
  }
}
