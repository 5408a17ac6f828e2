import { createSession } from "../../src/experiment/session/session.ts";
import { readLink } from "./read-link.ts";
import { type Run, recordRun, wholeFrame } from "./record.ts";

/** The reference: the session of a link in one go, without worker and page. */
export function runInNode(query: string): Run {
  const scenario = readLink(query);
  const session = createSession(scenario);
  while (session.stepCount < scenario.at && !session.ended) session.step();
  const first = session.frame({ historyFrom: session.history.length, surface: false, rows: [] });
  const frame = session.frame(wholeFrame(session.setting, first));
  const state = session.ended ? "diverged" : "paused";
  return recordRun(query, state, session.setting, session.history, frame);
}
