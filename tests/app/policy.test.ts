import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONTENT_SECURITY_POLICY, HEADERS, headersFile } from "../../src/app/policy.ts";

describe("the policy", () => {
  it("is what the design says, word for word", () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; " +
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types app",
    );
  });

  it("stands in the file that static hosts read", () => {
    expect(readFileSync("public/_headers", "utf8")).toBe(headersFile());
  });

  it("comes with the headers that go beside it", () => {
    expect(HEADERS["X-Content-Type-Options"]).toBe("nosniff");
    expect(HEADERS["Cross-Origin-Opener-Policy"]).toBe("same-origin");
    expect(Object.keys(HEADERS)).toEqual(expect.arrayContaining(["Referrer-Policy", "Permissions-Policy"]));
  });
});
