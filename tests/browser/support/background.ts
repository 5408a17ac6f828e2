import type { Page } from "@playwright/test";

declare global {
  interface Window {
    creaseToFront?: () => void;
  }
}

/** Runs in the page. */
function sendToBack(): void {
  const nextFrame = window.requestAnimationFrame;
  const waiting: FrameRequestCallback[] = [];
  window.requestAnimationFrame = (callback) => waiting.push(callback);
  Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
  Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
  document.dispatchEvent(new Event("visibilitychange"));
  window.creaseToFront = () => {
    window.requestAnimationFrame = nextFrame;
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "visible" });
    Object.defineProperty(document, "hidden", { configurable: true, get: () => false });
    document.dispatchEvent(new Event("visibilitychange"));
    for (const callback of waiting) nextFrame(callback);
  };
}

/**
 * A headless browser draws every tab as if it were in front, so what a tab notices in the background is done to it:
 * it is told that it is hidden, and it gets no animation frames.
 */
export const toBack = (page: Page): Promise<void> => page.evaluate(sendToBack);

/** The same from before the page's first script, for a link opened in a tab behind. */
export const openBehind = (page: Page): Promise<unknown> => page.addInitScript(sendToBack);

export const toFront = (page: Page): Promise<void> => page.evaluate(() => window.creaseToFront?.());
