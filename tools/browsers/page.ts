/**
 * Runs in every browser: opens each link in the app's own training worker, as the Lab does, and tells the server what
 * came out. The browser's driver need only open the page, so that nothing depends on what a driver may evaluate.
 */
import type { HistorySample } from "../../src/experiment/session/frame.ts";
import { startTrainingWorker, type WorkerLink } from "../../src/state/worker-client.ts";
import { readLink } from "./read-link.ts";
import { type Run, recordRun, wholeFrame } from "./record.ts";

/** Milliseconds between two frames. */
const PAUSE = 16;

async function tell(path: string, value: unknown): Promise<void> {
  await fetch(path, { method: "POST", body: JSON.stringify(value) });
}

const fail = (why: unknown) => tell("/failure", String(why));

async function runInWorker({ api }: WorkerLink, query: string, number: number): Promise<Run> {
  const { setting } = await api.open(readLink(query), number);
  let held: readonly HistorySample[] = [];
  for (;;) {
    const pulled = await api.pull(number, { historyFrom: held.length, surface: false, rows: [] });
    if (pulled === null) throw new Error(`${query}: the worker has another run open`);
    const { frame, state } = pulled;
    held = [...held.slice(0, frame.historyFrom), ...frame.history];
    if (state !== "seeking") {
      const last = await api.pull(number, wholeFrame(setting, frame));
      if (last === null) throw new Error(`${query}: the worker has another run open`);
      return recordRun(query, state, setting, held, last.frame);
    }
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

addEventListener("error", (event) => fail(event.message));
addEventListener("unhandledrejection", (event) => fail(event.reason));
document.addEventListener("securitypolicyviolation", (event) =>
  fail(`the policy refused ${event.blockedURI} (${event.violatedDirective})`),
);

async function runAll(): Promise<void> {
  const queries = (await (await fetch("/queries")).json()) as readonly string[];
  const link = startTrainingWorker((message) => fail(`the worker failed: ${message}`));
  for (const [index, query] of queries.entries())
    await tell("/run", await runInWorker(link, query, index + 1));
  link.terminate();
}

// Not every engine raises an event for a module that fails after its first await.
runAll().catch(fail);
