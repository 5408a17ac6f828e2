import { useEffect, useRef } from "react";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import { pageQueue } from "./draw-queue.ts";

/**
 * Draws every frame of the source without a React render, and once more after each render: what a render changes
 * (size, theme, words, toggles) is in the closure of the newest `draw`.
 */
export function useDraw(source: FrameSource, draw: (shown: Shown) => void): void {
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
    const shown = source.get();
    if (shown !== null) draw(shown);
  });
  useEffect(() => {
    const drawNewest = () => {
      const shown = source.get();
      if (shown !== null) latest.current(shown);
    };
    const unsubscribe = source.subscribe(() => pageQueue.request(drawNewest));
    return () => {
      unsubscribe();
      pageQueue.withdraw(drawNewest);
    };
  }, [source]);
}
