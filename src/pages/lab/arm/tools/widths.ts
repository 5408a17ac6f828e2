import type { Stack, StackItem } from "../../../../experiment/scenario/types.ts";
import { isBracket, type Path } from "../blocks/block.ts";

/** The width after an item that is entered with `width`. */
function widthAfter(item: StackItem, width: number): number {
  if (item.kind === "linear" || item.kind === "maxout") return item.units;
  if (item.kind === "repeat") return item.items.reduce((now, inner) => widthAfter(inner, now), width);
  return width;
}

/** The width with which samples meet a place for the first time. */
export function widthAt(stack: Stack, path: Path, inputs: number): number {
  const [place, ...rest] = path;
  const width = stack.slice(0, place).reduce((now, item) => widthAfter(item, now), inputs);
  const item = stack[place];
  return rest.length > 0 && item !== undefined && isBracket(item) ? widthAt(item.items, rest, width) : width;
}

/** Layers that must have the same width, since a skip adds what enters it to what leaves it. */
export interface Tied {
  readonly paths: readonly Path[];
  /** The inputs are among them: the width cannot be changed at all. */
  readonly toInputs: boolean;
}

const INPUTS = "inputs";

/** The layers whose width follows from the one at `path`, itself among them. */
export function tiedLayers(stack: Stack, path: Path): Tied {
  const paths = new Map<string, Path>();
  const leaders = new Map<string, string>();
  const leaderOf = (name: string): string => {
    const above = leaders.get(name);
    return above === undefined ? name : leaderOf(above);
  };
  /** Which layer gives the width after `items`, entered with that of `now`. */
  const follow = (items: Stack, within: Path, now: string): string => {
    let giver = now;
    items.forEach((item, i) => {
      const at = [...within, i];
      if (item.kind === "linear" || item.kind === "maxout") {
        giver = at.join(".");
        paths.set(giver, at);
      } else if (item.kind === "skip") {
        const [entering, leaving] = [leaderOf(giver), leaderOf(follow(item.items, at, giver))];
        if (entering !== leaving) leaders.set(entering, leaving);
      } else if (item.kind === "repeat") {
        giver = follow(item.items, at, giver);
        // The second round begins with the width that the first one left.
        if (item.times > 1) giver = follow(item.items, at, giver);
      }
    });
    return giver;
  };
  follow(stack, [], INPUTS);
  const leader = leaderOf(path.join("."));
  return {
    paths: [...paths].filter(([name]) => leaderOf(name) === leader).map(([, at]) => at),
    toInputs: leaderOf(INPUTS) === leader,
  };
}

/** The stack with another width at `path` and wherever it must be the same. */
export function withWidth(stack: Stack, path: Path, units: number): Stack {
  return tiedLayers(stack, path).paths.reduce((now, at) => changeAt(now, at, { units }), stack);
}

/** The stack with some fields of the item at `path` changed. */
export function changeAt(stack: Stack, path: Path, patch: object): Stack {
  const [place, ...rest] = path;
  return stack.map((item, i): StackItem => {
    if (i !== place) return item;
    if (rest.length === 0) return { ...item, ...patch };
    return isBracket(item) ? { ...item, items: changeAt(item.items, rest, patch) } : item;
  });
}
