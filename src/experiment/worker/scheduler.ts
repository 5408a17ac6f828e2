/**
 * A `later` for the loop: without delay through a message channel, since nested timers of 0 ms last 4 ms in
 * browsers; with delay through a timer.
 */
export function createScheduler(): (task: () => void, delay: number) => void {
  const channel = new MessageChannel();
  const tasks: (() => void)[] = [];
  channel.port1.onmessage = () => tasks.shift()?.();
  return (task, delay) => {
    if (delay > 0) {
      setTimeout(task, delay);
    } else {
      tasks.push(task);
      channel.port2.postMessage(null);
    }
  };
}
