import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program of the machine's that may be there, and how it is come by. */
export interface Program {
  /** For people. */
  readonly name: string;
  /** Environment variables that may name its path. */
  readonly variables: readonly string[];
  /** Where it may be, the likeliest place first. */
  readonly places: () => readonly string[];
  /** With these arguments it ends at once and well; null where no arguments do that. */
  readonly probe: readonly string[] | null;
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
}

export interface FoundProgram {
  readonly path: string;
  /** Where it comes from, for people. */
  readonly how: string;
}

/** The places that PATH gives to any of the names. */
export function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const suffix = process.platform === "win32" ? ".exe" : "";
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

/** A program whose libraries are missing starts no better than one that is not there. */
export function startsWell({ probe }: Program, path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows a browser's --version opens a window instead of answering.
  if (probe === null || process.platform === "win32") return true;
  return spawnSync(path, probe, { stdio: "ignore", timeout: 30_000 }).status === 0;
}

/** Runs a command that fetches programs, shown to people. Returns whether it ended well. */
export function runFetch(command: string, args: readonly string[], minutes: number): boolean {
  console.log(`find-program: ${command} ${args.join(" ")}`);
  const result = spawnSync(command, args, {
    stdio: "inherit",
    timeout: minutes * 60_000,
    shell: process.platform === "win32",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return result.status === 0;
}

/** The program that a variable names. @throws Error if it names something that does not start. */
export function namedProgram(program: Program): FoundProgram | null {
  for (const variable of program.variables) {
    const path = process.env[variable];
    if (path === undefined || path === "") continue;
    if (!startsWell(program, path))
      throw new Error(`${variable}: expected a ${program.name} that starts, got ${path}`);
    return { path, how: `named by ${variable}` };
  }
  return null;
}

/** Why a program was not found and what can be done, for people. */
export function absence({ name, packages, variables }: Program): string {
  const [first] = packages;
  return `no ${name}: install ${first} (on Debian as root that is tried here), or name its path in ${variables[0]}`;
}

export function installedProgram(program: Program): FoundProgram | null {
  const path = program.places().find((place) => startsWell(program, place));
  return path === undefined ? null : { path, how: "installed" };
}

let listsAreFresh = false;

/** Installs the program's packages on Debian as root; elsewhere null. */
export function programFromDebian(program: Program): FoundProgram | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    return null;
  // A stale list of one mirror need not keep the packages from being there.
  if (!listsAreFresh) runFetch("apt-get", ["update"], 5);
  listsAreFresh = true;
  runFetch("apt-get", ["install", "-y", "--no-install-recommends", ...program.packages], 15);
  const found = installedProgram(program);
  return found && { ...found, how: "installed from Debian's package" };
}

/**
 * The program that a variable names, an installed one, or Debian's when root; null when there is none.
 * @throws Error if a variable names something that does not start.
 */
export function findProgram(program: Program): FoundProgram | null {
  return namedProgram(program) ?? installedProgram(program) ?? programFromDebian(program);
}
