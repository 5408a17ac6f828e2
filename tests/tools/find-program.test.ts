import { afterEach, describe, expect, it, vi } from "vitest";
import { installedProgram, namedProgram, onPath, type Program } from "../../tools/find-program.ts";

const program: Program = {
  name: "Node",
  variables: ["FIRST_NODE", "SECOND_NODE"],
  places: () => ["/nowhere/node", process.execPath],
  probe: ["--version"],
  packages: [],
};

afterEach(() => vi.unstubAllEnvs());

describe("a program", () => {
  it("is the one that a variable names", () => {
    expect(namedProgram(program)).toBeNull();
    vi.stubEnv("SECOND_NODE", process.execPath);
    expect(namedProgram(program)).toEqual({ path: process.execPath, how: "named by SECOND_NODE" });
  });

  it("is never another one than the variable names", () => {
    vi.stubEnv("FIRST_NODE", "/nowhere/node");
    vi.stubEnv("SECOND_NODE", process.execPath);
    expect(() => namedProgram(program)).toThrow("FIRST_NODE: expected a Node that starts, got /nowhere/node");
  });

  it("is looked for in its places, and must start", () => {
    expect(installedProgram(program)).toEqual({ path: process.execPath, how: "installed" });
    expect(installedProgram({ ...program, probe: ["--no-such-option"] })).toBeNull();
    expect(installedProgram({ ...program, places: () => [] })).toBeNull();
  });

  it("may be anywhere on PATH", () => {
    vi.stubEnv("PATH", ["/one", "", "/two"].join(process.platform === "win32" ? ";" : ":"));
    if (process.platform !== "win32")
      expect(onPath(["a", "b"])).toEqual(["/one/a", "/two/a", "/one/b", "/two/b"]);
  });
});
