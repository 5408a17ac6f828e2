/** When the page is ready for another frame, and whether anybody can see it. */
export interface DrawClock {
  visible(): boolean;
  /**
   * Calls back once, before the next paint that is at least `after` milliseconds away; in a hidden page, where nothing
   * is painted, after a while.
   */
  next(callback: () => void, after?: number): () => void;
  /** Told whenever the page is shown or hidden. */
  onVisibility(listener: () => void): () => void;
}

/** A hidden page still says its step, only less often. */
const HIDDEN_MS = 250;
/** Between two paints: less need not be waited for. */
const PAINT_MS = 16;

export const pageClock: DrawClock = {
  visible: () => !document.hidden,
  next(callback, after = 0) {
    if (document.hidden) {
      const timer = setTimeout(callback, Math.max(HIDDEN_MS, after));
      return () => clearTimeout(timer);
    }
    let request = 0;
    const paint = () => {
      request = requestAnimationFrame(callback);
    };
    if (after <= PAINT_MS) paint();
    const timer = after > PAINT_MS ? setTimeout(paint, after - PAINT_MS) : 0;
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(request);
    };
  },
  onVisibility(listener) {
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  },
};
