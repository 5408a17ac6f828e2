/** Runs a scenario and prints what it shows as one JSON object: see tools/scenario/arguments.ts for the options. */
import { USAGE } from "./scenario/arguments.ts";
import { runScenario } from "./scenario/run.ts";

try {
  const { code, text } = runScenario(process.argv.slice(2));
  process.stdout.write(`${text}\n`);
  process.exitCode = code;
} catch (error) {
  process.stderr.write(`scenario: ${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
}
