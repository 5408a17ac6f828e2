/**
 * Calls `work` at once and then at most every `interval` ms; a call in between is made up for at the interval's end,
 * so that the last state is never lost. `stop` forgets what is pending.
 */
export function throttle(work: () => void, interval: number): { call(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pending = false;
  const run = () => {
    pending = false;
    timer = setTimeout(() => {
      timer = null;
      if (pending) run();
    }, interval);
    work();
  };
  return {
    call() {
      if (timer === null) run();
      else pending = true;
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      pending = false;
    },
  };
}
