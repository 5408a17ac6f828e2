import type { Frame, HistorySample, Setting } from "../experiment/session/frame.ts";
import type { Wish } from "./wishes.ts";

/** What the page shows now: one frame, the whole sampled history up to it, and the plane it lies on. */
export interface Shown {
  readonly frame: Frame;
  readonly history: readonly HistorySample[];
  readonly setting: Setting;
}

/**
 * Figures draw from here, by subscription. A frame's buffers go back to the worker when the next frame has come:
 * a listener copies what it wants to keep longer.
 */
export interface FrameSource {
  get(): Shown | null;
  subscribe(listener: (shown: Shown) => void): () => void;
  /** Asks for a part of every frame that is computed for nobody else. Returns the way to take the wish back. */
  want(wish: Wish): () => void;
}
