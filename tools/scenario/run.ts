import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import { printQuery } from "../../src/experiment/scenario/print-query.ts";
import type { Notice, Scenario } from "../../src/experiment/scenario/types.ts";
import { readArguments } from "./arguments.ts";
import { type Json, toJson } from "./finite.ts";
import { runReport } from "./report.ts";
import { whySentence } from "./why.ts";

interface PrintedNotice {
  readonly key: string;
  readonly given: string;
  readonly used: string;
  readonly why: string;
}

function printedNotice(notice: Notice): PrintedNotice {
  const { key, given, used } = notice;
  return { key, given, used, why: whySentence(notice) };
}

/** `--steps` obeys the limits of `at`: what a link with that step would show, and what it would say about it. */
export function limitedSteps(scenario: Scenario, steps: number): { steps: number; notices: PrintedNotice[] } {
  const read = parseQuery(printQuery({ ...scenario, at: steps }));
  const used = read.scenario.at;
  const notices = read.notices
    .filter(({ key }) => key === "at")
    .map((notice) => ({ ...printedNotice(notice), key: "steps", given: String(steps), used: String(used) }));
  return { steps: used, notices };
}

/**
 * The whole command but for the process: the exit code and the text of the one JSON object.
 * @throws Error for a wrong command line.
 */
export function runScenario(words: readonly string[]): { code: 0 | 2; text: string } {
  const options = readArguments(words);
  const { scenario, view, notices } = parseQuery(options.query);
  const limited = limitedSteps(scenario, options.steps ?? scenario.at);
  const said = [...notices.map(printedNotice), ...limited.notices];
  const { step, arms, dump } = runReport(scenario, limited.steps, options.dump);
  const notFinite = new Set<string>();
  const json = toJson({ arms, ...dump }, (path) => notFinite.add(path)) as Record<string, Json>;
  for (const key of notFinite) {
    said.push({ key, given: "not finite", used: "null", why: "The number is too large or undefined." });
  }
  const text = JSON.stringify({ v: 1, query: printQuery(scenario, view), notices: said, step, ...json });
  return { code: options.strict && said.length > 0 ? 2 : 0, text };
}
