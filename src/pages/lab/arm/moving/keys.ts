import type { Stack } from "../../../../experiment/scenario/types.ts";
import type { Path, Siblings } from "../blocks/block.ts";
import { moveBlock, removeBlock } from "../tools/edits.ts";
import { sayRefusal } from "../tools/say-refusal.ts";
import {
  buttonsOf,
  type Editor,
  focusBlock,
  indexOfBlock,
  isSame,
  sayAt,
  sayPlace,
  siblingsAt,
} from "./mover.ts";

interface Carried {
  /** The stack before it was picked up. */
  readonly from: Stack;
  /** Where it was then, and where it is. */
  readonly origin: Path;
  readonly at: Path;
  /** The stack as the last move has left it. */
  readonly now: Stack;
}

/**
 * Blocks by keyboard: Space picks the focused one up, arrow keys move it, Space or Enter drops it, Escape puts it back,
 * Delete removes it. Each move is an edit that is seen at once; together they are one entry of the history.
 */
export class KeyMover {
  readonly #editor: () => Editor;
  readonly #redraw: () => void;
  #carried: Carried | null = null;
  /** The block that gets the focus once the row is drawn again. */
  #next: Path | null = null;

  constructor(editor: () => Editor, redraw: () => void) {
    this.#editor = editor;
    this.#redraw = redraw;
  }

  get carries(): Path | null {
    return this.#carried?.at ?? null;
  }

  attach(list: HTMLElement): () => void {
    const onKeyDown = (event: KeyboardEvent) => this.#keyDown(event);
    // A button is pressed by the Space that is let go.
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === " " && siblingsAt(this.#editor(), event.target) !== null) event.preventDefault();
    };
    const onFocusOut = () => {
      // Moved, a button may go; its successor gets the focus before this is asked.
      setTimeout(() => {
        if (this.#carried !== null && !list.contains(document.activeElement)) this.#drop();
      });
    };
    list.addEventListener("keydown", onKeyDown);
    list.addEventListener("keyup", onKeyUp);
    list.addEventListener("focusout", onFocusOut);
    return () => {
      list.removeEventListener("keydown", onKeyDown);
      list.removeEventListener("keyup", onKeyUp);
      list.removeEventListener("focusout", onFocusOut);
    };
  }

  /** After the row has been drawn. A stack that came from elsewhere ends what was going on. */
  drawn(): void {
    const editor = this.#editor();
    if (this.#carried !== null && !isSame(this.#carried.now, editor.stack)) this.#carried = null;
    if (this.#next !== null) focusBlock(editor, this.#next);
    this.#next = null;
  }

  #keyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const siblings = siblingsAt(this.#editor(), event.target);
    if (siblings === null) return;
    const act =
      this.#carried === null ? this.#resting(event.key, siblings) : this.#carrying(event.key, siblings);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #resting(key: string, siblings: Siblings): (() => void) | null {
    switch (key) {
      case " ":
        return () => this.#lift(siblings);
      case "Delete":
      case "Backspace":
        return () => this.#remove(siblings);
      case "ArrowLeft":
        return () => this.#look(siblings, -1);
      case "ArrowRight":
        return () => this.#look(siblings, 1);
      default:
        return null;
    }
  }

  #carrying(key: string, siblings: Siblings): (() => void) | null {
    switch (key) {
      case " ":
      case "Enter":
        return () => this.#drop();
      case "Escape":
        return () => this.#putBack();
      case "ArrowLeft":
        return () => this.#move(siblings, -1);
      case "ArrowRight":
        return () => this.#move(siblings, 1);
      default:
        return null;
    }
  }

  /** To the block beside it, in reading order. */
  #look(siblings: Siblings, by: -1 | 1): void {
    const { list, stack } = this.#editor();
    buttonsOf(list)[indexOfBlock(stack, siblings.blocks[siblings.index]) + by]?.focus();
  }

  #lift(siblings: Siblings): void {
    const editor = this.#editor();
    const { path } = siblings.blocks[siblings.index];
    editor.onLift();
    this.#carried = { from: editor.stack, origin: path, at: path, now: editor.stack };
    this.#next = path;
    this.#redraw();
    editor.announce(editor.words.moving.lifted(sayPlace(editor, siblings)));
  }

  #move(siblings: Siblings, by: -1 | 1): void {
    const editor = this.#editor();
    const outcome = moveBlock(editor.stack, siblings, by, editor.room);
    if (!outcome.ok) {
      editor.announce(sayRefusal(outcome.refusal, editor.words));
      return;
    }
    if (this.#carried === null || outcome.path === null) return;
    this.#carried = { ...this.#carried, at: outcome.path, now: outcome.stack };
    this.#next = outcome.path;
    editor.onChange(outcome.stack, "drag");
    editor.announce(sayAt(editor, outcome.stack, outcome.path));
  }

  #drop(): void {
    const editor = this.#editor();
    const carried = this.#carried;
    if (carried === null) return;
    this.#carried = null;
    this.#redraw();
    editor.onChange(carried.now, "push");
    editor.announce(editor.words.moving.dropped(sayAt(editor, carried.now, carried.at)));
  }

  #putBack(): void {
    const editor = this.#editor();
    const carried = this.#carried;
    if (carried === null) return;
    this.#carried = null;
    this.#next = carried.origin;
    this.#redraw();
    editor.onChange(carried.from, "push");
    editor.announce(editor.words.moving.putBack);
  }

  #remove(siblings: Siblings): void {
    const editor = this.#editor();
    const block = siblings.blocks[siblings.index];
    const outcome = removeBlock(editor.stack, block, editor.room);
    if (!outcome.ok) {
      editor.announce(sayRefusal(outcome.refusal, editor.words));
      return;
    }
    const said = editor.words.moving.removed(sayPlace(editor, siblings));
    const place = indexOfBlock(editor.stack, block);
    editor.onLift();
    editor.onChange(outcome.stack, "push");
    editor.announce(said);
    // What has come into its place, else the last one, else what adds one.
    setTimeout(() => {
      const buttons = [...editor.list.querySelectorAll<HTMLElement>(".lab-block")];
      buttons[Math.min(place, buttons.length - 1)]?.focus();
    });
  }
}
