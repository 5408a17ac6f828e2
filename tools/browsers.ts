/**
 * `npm run test:browsers`: the same scenarios in Node and in the app's worker in every browser engine; every bit must
 * be the same. With names of engines (`-- firefox webkitgtk`) only these besides Node.
 */
import { Ends } from "./browsers/ends.ts";
import { ENGINES, type Engine } from "./browsers/engine.ts";
import { createHarness, type Harness } from "./browsers/harness.ts";
import { runInNode } from "./browsers/run-in-node.ts";
import { SCENARIOS } from "./browsers/scenarios.ts";
import { serveHarness } from "./browsers/serve.ts";
import { type Outcome, verdict } from "./browsers/verdict.ts";

const ends = new Ends();

async function runIn(engine: Engine, harness: Harness): Promise<Outcome> {
  const { name } = engine;
  let version: string | null = null;
  try {
    const browser = await engine.start(ends);
    if ("absent" in browser) return { kind: "skipped", name, why: browser.absent };
    version = browser.version;
    const { address, runs } = await serveHarness(harness, SCENARIOS, ends);
    await Promise.race([browser.open(address), runs]);
    return { kind: "ran", name, version, runs: await runs };
  } catch (error) {
    // Interrupted: what fails now fails because it was ended, and the process is about to end too.
    if (ends.closed) return new Promise(() => {});
    return { kind: "broken", name, version, why: error instanceof Error ? error.message : String(error) };
  } finally {
    await ends.all();
  }
}

async function main(words: readonly string[]): Promise<boolean> {
  const unknown = words.find((word) => ENGINES.every((engine) => engine.word !== word));
  if (unknown !== undefined) {
    const known = ENGINES.map((engine) => engine.word).join(", ");
    throw new Error(`expected names of engines (${known}), got ${unknown}`);
  }
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    console.log(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    return result;
  };
  const harness = await timed("page and worker", createHarness);
  const reference = await timed("Node", () => SCENARIOS.map(runInNode));
  const outcomes: Outcome[] = [];
  for (const engine of ENGINES) {
    const { name, word } = engine;
    if (words.length > 0 && !words.includes(word))
      outcomes.push({ kind: "skipped", name, why: "not asked for" });
    else outcomes.push(await timed(name, () => runIn(engine, harness)));
  }
  const { node, v8 } = process.versions;
  const { lines, passed } = verdict(`${node} (V8 ${v8})`, reference, outcomes);
  console.log(`\n${lines.join("\n")}`);
  return passed;
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  process.once(signal, async () => {
    await ends.close();
    process.exit(code);
  });
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`test:browsers: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
