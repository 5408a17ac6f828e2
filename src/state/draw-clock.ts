/** When the page is ready for another frame, and whether anybody can see it. */
export interface DrawClock {
  visible(): boolean;
  /** Calls back once, before the next paint; in a hidden page, where nothing is painted, after a while. */
  next(callback: () => void): () => void;
  /** Told whenever the page is shown or hidden. */
  onVisibility(listener: () => void): () => void;
}

/** A hidden page still says its step, only less often. */
const HIDDEN_MS = 250;

export const pageClock: DrawClock = {
  visible: () => !document.hidden,
  next(callback) {
    if (document.hidden) {
      const timer = setTimeout(callback, HIDDEN_MS);
      return () => clearTimeout(timer);
    }
    const request = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(request);
  },
  onVisibility(listener) {
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  },
};
