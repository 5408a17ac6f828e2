// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const load = () => import("../../src/state/trusted-types.ts");

describe("addresses of scripts", () => {
  it("pass as they are where the browser has no Trusted Types", async () => {
    const { trustedScriptURL } = await load();
    expect(trustedScriptURL("/assets/worker.js")).toBe("/assets/worker.js");
  });

  it("go through one policy named app, made once", async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL(url: string): string }) => ({
      createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }),
    }));
    vi.stubGlobal("trustedTypes", { createPolicy });
    const { trustedScriptURL } = await load();
    expect(trustedScriptURL("/assets/a.js")).toEqual({ trusted: "/assets/a.js" });
    trustedScriptURL("/assets/b.js");
    expect(createPolicy).toHaveBeenCalledOnce();
    expect(createPolicy.mock.calls[0][0]).toBe("app");
  });

  it.each(["https://example.org/a.js", "//example.org/a.js", "data:text/javascript,0", "blob:null/x"])(
    "are refused when they are not ours: %s",
    async (url) => {
      const { trustedScriptURL } = await load();
      expect(() => trustedScriptURL(url)).toThrow(/expected one of http/);
    },
  );
});
