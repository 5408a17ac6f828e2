/**
 * Runs in a page before its own scripts. Notes on <html> when the first notice appears: `data-answered`, ms since the
 * navigation, and `data-answered-while`, what the run's status said then. Asking from outside would measure how often
 * one asks.
 */
export function noteFirstNotice(): void {
  const observer = new MutationObserver(() => {
    const said = document.getElementById("notices")?.textContent ?? "";
    if (said.trim() === "") return;
    const { dataset } = document.documentElement;
    dataset.answered = String(performance.now());
    dataset.answeredWhile = document.getElementById("run-status")?.dataset.state ?? "";
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}
