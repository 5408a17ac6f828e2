import { type RefObject, useEffect, useReducer, useRef, useState } from "react";
import type { Stack } from "../../../../experiment/scenario/types.ts";
import { throttle } from "../../../../figures/common/throttle.ts";
import { useText } from "../../../../ui/text/use-text.ts";
import { useLab, useScenario } from "../../context.ts";
import type { Path } from "../blocks/block.ts";
import type { ToolWords } from "../tools/context.ts";
import { roomOf } from "../tools/room.ts";
import { DragMover, type DropMark } from "./drag.ts";
import { KeyMover } from "./keys.ts";
import { blockAt, buttonsOf, type Editor, indexOfBlock } from "./mover.ts";
import "./moving.css";

export interface BlockMoverProps {
  /** Which arm the stack is of. */
  readonly arm: number;
  readonly stack: Stack;
  readonly list: RefObject<HTMLElement | null>;
  readonly words: ToolWords;
  readonly onChange: (stack: Stack, how: "drag" | "push") => void;
  readonly onLift: () => void;
}

/** Messages come at most this often: a screen reader must be able to finish one. */
const MESSAGE_GAP = 2000;

/** The polite region says the newest message. */
function useAnnounce(): (message: string) => void {
  const lab = useLab();
  const newest = useRef("");
  const [gate] = useState(() => throttle(() => lab.view.setState({ said: newest.current }), MESSAGE_GAP));
  useEffect(() => () => gate.stop(), [gate]);
  return (message) => {
    newest.current = message;
    gate.call();
  };
}

/** Lets the blocks of a row be moved, by keyboard and by pointer. Draws the mark of a drop and nothing else. */
export function BlockMover(props: BlockMoverProps) {
  const { arm, stack, list, words, onChange, onLift } = props;
  const scenario = useScenario((state) => state.scenario);
  const { blocks } = useText().lab;
  const announce = useAnnounce();
  const [mark, setMark] = useState<DropMark | null>(null);
  const [dragged, setDragged] = useState<Path | null>(null);
  const editor = useRef<Omit<Editor, "list"> | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [movers] = useState(() => {
    const now = (): Editor => {
      if (list.current === null || editor.current === null)
        throw new Error("internal: no row to move blocks in");
      return { ...editor.current, list: list.current };
    };
    const show = (next: DropMark | null, path: Path | null) => {
      setMark(next);
      setDragged(path);
    };
    return { keys: new KeyMover(now, redraw), drag: new DragMover(now, show) };
  });
  useEffect(() => {
    editor.current = { stack, room: roomOf(scenario, arm), words, blocks, onChange, onLift, announce };
  });
  useEffect(() => {
    const row = list.current;
    if (row === null) return;
    const stops = [movers.keys.attach(row), movers.drag.attach(row)];
    row.dataset.movable = "";
    return () => {
      delete row.dataset.movable;
      for (const stop of stops) stop();
    };
  }, [list, movers]);
  useEffect(() => {
    movers.keys.drawn();
    movers.drag.drawn();
    const path = dragged ?? movers.keys.carries;
    const carried = path === null ? null : blockAt(stack, path);
    const at = carried === null ? -1 : indexOfBlock(stack, carried);
    // React draws a button for each place, not for each block: which one is carried is said anew.
    const buttons = list.current === null ? [] : buttonsOf(list.current);
    for (const [i, button] of buttons.entries()) button.toggleAttribute("data-carried", i === at);
  });
  if (mark === null) return null;
  return (
    <>
      <span
        className={mark.refusal === null ? "lab-drop" : "lab-drop lab-drop-refused"}
        style={{ insetInlineStart: mark.x }}
      />
      {mark.refusal !== null && <p className="lab-drop-why">{mark.refusal}</p>}
    </>
  );
}
