import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Builder } from "selenium-webdriver";
import { absence, findProgram, onPath, type Program } from "../find-program.ts";
import type { Ends } from "./ends.ts";
import type { AbsentBrowser, StartedBrowser } from "./engine.ts";

/** Milliseconds after which a program that does not start is given up; a busy machine takes its time. */
const PATIENCE = 60_000;
/** Milliseconds after which a program that does not end is not asked any more. */
const GRACE = 10_000;

/** The folders within /usr/lib and /usr/lib/<architecture> whose name begins so. */
function libraryFolders(begin: string): string[] {
  const inside = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
  const architectures = inside("/usr/lib").map((name) => join("/usr/lib", name));
  return ["/usr/lib", ...architectures.filter((folder) => folder.endsWith("-linux-gnu"))].flatMap((folder) =>
    inside(folder)
      .filter((name) => name.startsWith(begin))
      .sort()
      .reverse()
      .map((name) => join(folder, name)),
  );
}

const within = (folders: readonly string[], name: string) => folders.map((folder) => join(folder, name));

/** Of GTK 3 and of GTK 4. */
const FOLDERS = ["webkit2gtk-4.", "webkitgtk-6."];

const PROGRAMS = {
  driver: {
    name: "WebKitWebDriver",
    variables: ["WEBKIT_DRIVER"],
    places: () => [
      ...onPath(["WebKitWebDriver"]),
      ...within(["/usr/libexec", ...FOLDERS.flatMap(libraryFolders)], "WebKitWebDriver"),
    ],
    probe: ["--help"],
    packages: ["webkit2gtk-driver"],
  },
  browser: {
    name: "MiniBrowser",
    variables: ["WEBKIT_BROWSER"],
    places: () => within(FOLDERS.flatMap(libraryFolders), "MiniBrowser"),
    // It needs a display even to tell its version.
    probe: null,
    packages: ["webkit2gtk-driver"],
  },
  display: {
    name: "Xvfb",
    variables: ["XVFB"],
    places: () => onPath(["Xvfb"]),
    probe: ["-help"],
    packages: ["xvfb"],
  },
} as const satisfies Record<string, Program>;

/** Ends a program by its id: asks, and when that is of no use does not ask any more. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE);
  await gone;
  clearTimeout(timer);
}

function patient<T>(what: string, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** A screen that nobody sees. Returns its name, as DISPLAY wants it. */
async function startDisplay(path: string, ends: Ends): Promise<string> {
  const child = spawn(path, ["-displayfd", "3", "-screen", "0", "1280x1024x24"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  ends.add(() => end(child));
  const [number] = await patient("Xvfb", once(child.stdio[3] as Readable, "data"));
  return `:${String(number).trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

async function answers(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

/** WebKitGTK's own small browser on a screen of its own, through WebDriver. */
export async function startWebKit(ends: Ends): Promise<StartedBrowser | AbsentBrowser> {
  if (process.platform !== "linux") return { absent: "there is WebKitGTK on Linux only" };
  const paths: Record<string, string> = {};
  for (const [role, program] of Object.entries(PROGRAMS)) {
    const found = findProgram(program);
    if (found === null) return { absent: absence(program) };
    paths[role] = found.path;
  }
  const display = await startDisplay(paths.display, ends);
  const port = await freePort();
  const driver = spawn(paths.driver, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: "x11",
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      LIBGL_ALWAYS_SOFTWARE: "1",
    },
  });
  ends.add(() => end(driver));
  const server = `http://127.0.0.1:${port}`;
  await patient("WebKitWebDriver", answers(`${server}/status`));
  const session = await patient(
    "MiniBrowser",
    Promise.resolve(
      new Builder()
        .usingServer(server)
        .withCapabilities({
          browserName: "MiniBrowser",
          "webkitgtk:browserOptions": { binary: paths.browser, args: ["--automation"] },
        })
        .build(),
    ),
  );
  ends.add(() => session.quit());
  const version = (await session.getCapabilities()).getBrowserVersion() ?? "unknown";
  return { version, open: (address) => session.get(address) };
}
