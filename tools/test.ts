import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./find-browser.ts";

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** For stages that run tests: the counts in the report that the stage wrote. */
  readonly counts?: () => Counts;
  readonly before?: () => Readonly<Record<string, string>>;
}

const reports = mkdtempSync(join(tmpdir(), "crease-test-"));
const unitReport = join(reports, "unit.json");
const browserReport = join(reports, "browser.json");

function readReport(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

function unitCounts(): Counts {
  const report = readReport(unitReport) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function browserCounts(): Counts {
  const { stats } = readReport(browserReport) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  // A journey that passes only the second time has failed.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

const STAGES: readonly Stage[] = [
  { name: "format and lint", command: ["npm", "run", "-s", "lint"] },
  { name: "typecheck", command: ["npm", "run", "-s", "typecheck"] },
  {
    name: "architecture, unit and component tests",
    command: ["npx", "vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${unitReport}`],
    counts: unitCounts,
  },
  { name: "unused files, exports and packages", command: ["npm", "run", "-s", "knip"] },
  { name: "build", command: ["npm", "run", "-s", "build"] },
  { name: "size budgets", command: ["npm", "run", "-s", "size"] },
  {
    name: "browser journeys",
    command: ["npx", "playwright", "test", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    counts: browserCounts,
    before: () => {
      const { path, how } = findBrowser();
      console.log(`browser: ${path} (${how})`);
      return { CHROMIUM: path };
    },
  },
];

/** Runs one stage. Returns what it counted and why it failed, or null. */
function runStage(stage: Stage): { counts: Counts; failure: string | null } {
  const none: Counts = { passed: 0, failed: 0 };
  let env: Readonly<Record<string, string>>;
  try {
    env = stage.before?.() ?? {};
  } catch (error) {
    return { counts: none, failure: String(error) };
  }
  const [program, ...args] = stage.command;
  const result = spawnSync(program as string, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...stage.env, ...env },
  });
  let counts = none;
  let failure = result.status === 0 ? null : `exit code ${result.status ?? result.signal ?? result.error}`;
  if (stage.counts !== undefined) {
    try {
      counts = stage.counts();
    } catch (error) {
      failure ??= `no report: ${error}`;
    }
    if (counts.passed + counts.failed === 0) failure ??= "no test was run";
    if (counts.failed > 0) failure ??= `${counts.failed} failed`;
  }
  return { counts, failure };
}

let passed = 0;
let failed = 0;
let stopped: string | null = null;

for (const [index, stage] of STAGES.entries()) {
  console.log(`\n=== ${index + 1}/${STAGES.length} ${stage.name}`);
  const begun = performance.now();
  const { counts, failure } = runStage(stage);
  passed += counts.passed;
  failed += counts.failed;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`=== ${stage.name}: ${failure === null ? "ok" : `FAILED (${failure})`}, ${seconds} s`);
  if (failure !== null) {
    // A stage that is no test counts as one failure, so that the last line never reads like success.
    if (counts.failed === 0) failed += 1;
    stopped = stage.name;
    break;
  }
}

rmSync(reports, { recursive: true, force: true });
console.log(stopped === null ? "\nEverything passed." : `\nStopped at: ${stopped}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = stopped === null ? 0 : 1;
