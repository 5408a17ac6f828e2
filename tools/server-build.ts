import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The pages as the last server build holds them: their source imports style sheets, which Node cannot read. */
export async function serverBuild(): Promise<typeof import("../src/app/prerender.tsx")> {
  return import(pathToFileURL(join(root, "dist-ssr/prerender.js")).href);
}
