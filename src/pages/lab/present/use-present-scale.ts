import { useSyncExternalStore } from "react";

/** Plots have type of 14 units: this many px each make 20 px on 1024x768, and more on a larger screen. */
const SMALLEST = 20 / 14;

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

function scaleNow(): number {
  return SMALLEST * Math.max(1, Math.min(window.innerWidth / 1024, window.innerHeight / 768));
}

/** The scale of plots in present mode; the same rule as `--present` in the style sheet. */
export function usePresentScale(): number {
  return useSyncExternalStore(subscribe, scaleNow, () => SMALLEST);
}
