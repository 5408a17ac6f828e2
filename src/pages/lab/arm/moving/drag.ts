import { type Path, type Siblings, toBlocks } from "../blocks/block.ts";
import { moveTo } from "../tools/edits.ts";
import type { Outcome } from "../tools/outcome.ts";
import { sayRefusal } from "../tools/say-refusal.ts";
import { buttonsOf, type Editor, focusBlock, indexOfBlock, sayAt, siblingsAt } from "./mover.ts";
import { type Place, placesFor } from "./places.ts";

/** Pixels that a mouse moves before a press is a drag. */
const SLACK = 6;
/** Milliseconds that a finger rests before it drags; before, it scrolls the row. */
const HOLD = 350;
/** Pixels from an end of the row at which it scrolls, and by how many. */
const EDGE = 28;
const SCROLL = 12;

/** What the row shows of a drag: where the block would go, or why it cannot. */
export interface DropMark {
  /** Pixels from the row's left edge. */
  readonly x: number;
  readonly refusal: string | null;
}

interface Drag {
  readonly siblings: Siblings;
  readonly target: { readonly place: Place; readonly outcome: Outcome } | null;
}

/** Blocks by pointer: a mouse drags at once, a finger after it has rested. Escape puts the block back. */
export class DragMover {
  readonly #editor: () => Editor;
  readonly #show: (mark: DropMark | null, dragged: Path | null) => void;
  #pressed: {
    readonly id: number;
    readonly x: number;
    readonly y: number;
    readonly siblings: Siblings;
  } | null = null;
  #hold: ReturnType<typeof setTimeout> | undefined;
  #drag: Drag | null = null;
  #next: Path | null = null;

  constructor(editor: () => Editor, show: (mark: DropMark | null, dragged: Path | null) => void) {
    this.#editor = editor;
    this.#show = show;
  }

  attach(list: HTMLElement): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    list.addEventListener("pointerdown", (event) => this.#down(event), { signal });
    window.addEventListener("pointermove", (event) => this.#moved(event), { signal });
    window.addEventListener("pointerup", (event) => this.#up(event), { signal });
    window.addEventListener("pointercancel", (event) => this.#taken(event), { signal });
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || this.#drag === null) return;
        event.stopPropagation();
        this.#end();
        this.#swallowClick();
        this.#editor().announce(this.#editor().words.moving.putBack);
      },
      { signal, capture: true },
    );
    // A finger that drags a block does not scroll the row, and opens no menu.
    const hold = (event: Event) => {
      if (this.#drag !== null) event.preventDefault();
    };
    list.addEventListener("touchmove", hold, { signal, passive: false });
    list.addEventListener("contextmenu", hold, { signal });
    return () => {
      stop.abort();
      this.#end();
    };
  }

  /** After the row has been drawn. */
  drawn(): void {
    if (this.#next !== null) focusBlock(this.#editor(), this.#next);
    this.#next = null;
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    // A mouse and a finger are both primary: the one that came first is followed.
    if (this.#pressed !== null && this.#pressed.id !== event.pointerId) return;
    const siblings = siblingsAt(this.#editor(), event.target);
    if (siblings === null) return;
    this.#pressed = { id: event.pointerId, x: event.clientX, y: event.clientY, siblings };
    if (event.pointerType === "touch") this.#hold = setTimeout(() => this.#lift(), HOLD);
  }

  #lift(): void {
    if (this.#pressed === null) return;
    this.#drag = { siblings: this.#pressed.siblings, target: null };
    this.#editor().onLift();
    this.#aim(this.#pressed.x);
  }

  #moved(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (pressed === null || event.pointerId !== pressed.id) return;
    if (this.#drag === null) {
      const far = Math.abs(event.clientX - pressed.x) + Math.abs(event.clientY - pressed.y) > SLACK;
      if (!far) return;
      if (event.pointerType === "touch") this.#end();
      else this.#lift();
    }
    this.#aim(event.clientX);
  }

  /** Finds the place nearest to the pointer. */
  #aim(pointer: number): void {
    const drag = this.#drag;
    if (drag === null) return;
    const editor = this.#editor();
    const { list, stack, room, words } = editor;
    const frame = list.getBoundingClientRect();
    if (pointer < frame.left + EDGE) list.scrollLeft -= SCROLL;
    if (pointer > frame.right - EDGE) list.scrollLeft += SCROLL;
    const { siblings } = drag;
    const block = siblings.blocks[siblings.index];
    const places = placesFor(toBlocks(stack), block).map((place) => ({ place, x: whereIs(editor, place) }));
    const [first, ...others] = places;
    const nearest = others.reduce(
      (best, one) => (Math.abs(one.x - pointer) < Math.abs(best.x - pointer) ? one : best),
      first,
    );
    const stays = nearest.place.path.join(".") === block.path.join(".");
    const outcome = moveTo(stack, siblings, nearest.place.path, room);
    this.#drag = { siblings, target: stays ? null : { place: nearest.place, outcome } };
    const refusal = stays || outcome.ok ? null : sayRefusal(outcome.refusal, words);
    this.#show(stays ? null : { x: nearest.x - frame.left, refusal }, block.path);
  }

  /** The browser takes the pointer, to scroll for example. */
  #taken(event: PointerEvent): void {
    if (this.#pressed?.id === event.pointerId) this.#end();
  }

  #up(event: PointerEvent): void {
    if (this.#pressed?.id !== event.pointerId) return;
    const drag = this.#drag;
    this.#end();
    if (drag === null) return;
    this.#swallowClick();
    const editor = this.#editor();
    const { words } = editor;
    if (drag.target === null) {
      editor.announce(words.moving.putBack);
      return;
    }
    const { outcome } = drag.target;
    if (!outcome.ok) {
      editor.announce(sayRefusal(outcome.refusal, words));
      return;
    }
    this.#next = outcome.path;
    editor.onChange(outcome.stack, "push");
    if (outcome.path !== null)
      editor.announce(words.moving.dropped(sayAt(editor, outcome.stack, outcome.path)));
  }

  /** The press that ends a drag is no press of the block, however late its click comes. */
  #swallowClick(): void {
    const next = new AbortController();
    const { signal } = next;
    const options = { signal, capture: true };
    const { list } = this.#editor();
    list.addEventListener(
      "click",
      (event) => {
        event.stopPropagation();
        event.preventDefault();
        next.abort();
      },
      options,
    );
    window.addEventListener("pointerdown", () => next.abort(), options);
    // Escape ends a drag while the button is still down.
    window.addEventListener("keydown", ({ key }) => key !== "Escape" && next.abort(), options);
  }

  #end(): void {
    clearTimeout(this.#hold);
    const dragged = this.#drag !== null;
    this.#pressed = null;
    this.#drag = null;
    if (dragged) this.#show(null, null);
  }
}

/** The side of its block at which a place lies, in pixels of the window. */
function whereIs({ list, stack }: Editor, { beside, side }: Place): number {
  const box = buttonsOf(list)[indexOfBlock(stack, beside)]?.closest("li")?.getBoundingClientRect();
  return (side === "before" ? box?.left : box?.right) ?? 0;
}
