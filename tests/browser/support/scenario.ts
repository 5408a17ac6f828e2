import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import type { HistorySample } from "../../../src/experiment/session/frame.ts";
import { createSession } from "../../../src/experiment/session/session.ts";

export interface LayerReport {
  readonly name: string;
  readonly kind: string;
  readonly units: number;
  readonly gradient: { readonly delta: number; readonly weight: number } | null;
  readonly dead: number | null;
  readonly blocked: number | null;
  readonly revived: number | null;
  readonly silent: number | null;
  readonly saturated: number | null;
  readonly sparsity: number | null;
  readonly spread: number;
  readonly update: number | null;
}

export interface ParameterReport {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

export interface ArmReport {
  readonly fingerprint: string;
  readonly loss: { readonly train: number | null; readonly test: number | null };
  readonly accuracy: { readonly train: number | null; readonly test: number | null };
  readonly diverged: { readonly step: number } | null;
  readonly layers: readonly LayerReport[];
  readonly slice: { readonly pieces: number | null; readonly regions: number | null } | null;
  readonly theory: readonly { readonly name: string; readonly ratio: number }[] | null;
  readonly parameters?: readonly ParameterReport[];
}

export interface ScenarioReport {
  readonly query: string;
  readonly notices: readonly { readonly key: string; readonly given: string; readonly used: string }[];
  readonly step: number;
  readonly arms: Readonly<Record<string, ArmReport>>;
  readonly data?: { readonly inputs: readonly (readonly number[])[]; readonly targets: readonly number[] };
}

/** What the command line says about a query. */
export async function runScenario(query: string, ...options: string[]): Promise<ScenarioReport> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "tools/scenario.ts", query, ...options],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as ScenarioReport;
}

/** What the session of the command line remembers of a query that is trained straight on to `step`. */
export function historyOf(query: string, step: number): readonly HistorySample[] {
  const session = createSession(parseQuery(query).scenario);
  while (session.stepCount < step && !session.ended) session.step();
  return session.history;
}
