import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { previewFaults } from "./preview-faults.ts";
import { root, serverBuild } from "./server-build.ts";

/** The last step of the build. The pages themselves are whole by then, so that `npm run previews` can look at them. */
const { pages } = await serverBuild();
const faults = previewFaults(pages, (path) => {
  const file = join(root, "dist", path);
  return existsSync(file) ? readFileSync(file) : null;
});
if (faults.length > 0) {
  process.stderr.write(`build: ${faults.join("\nbuild: ")}\nTake it with: npm run previews\n`);
  process.exitCode = 1;
}
