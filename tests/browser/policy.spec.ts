import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openLab, pause, play, stepOf } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const PAGES = ["/", "/lab", "/zh/", "/zh/lab"];
const MUST_SAY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types app",
];

for (const path of PAGES) {
  test(`${path} carries the policy in its header and in its head`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    const header = response?.headers()["content-security-policy"] ?? "";
    const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    for (const words of MUST_SAY) {
      expect(header).toContain(words);
      expect(meta).toContain(words);
    }
    for (const policy of [header, meta ?? ""]) {
      expect(policy.replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe|https?:|\*/);
    }
    await expect(page.locator("h1")).toHaveCount(1);
  });
}

test("the Lab trains, draws and pauses without a violation, asking nobody else for anything", async ({
  page,
}) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.hostname !== "127.0.0.1") foreign.push(request.url());
  });
  await openLab(page, "v=1&net=8,relu,8,relu&net.b=8,tanh&seed=2");
  await play(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(100);
  await pause(page);
  expect(foreign).toEqual([]);
});

test("a violation does not go unheard", async ({ page, faults }) => {
  await page.goto("/");
  await page
    .evaluate(() => {
      const script = document.createElement("script");
      script.setAttribute("src", "data:text/javascript,1");
      document.head.append(script);
    })
    .catch(() => {});
  await expect.poll(() => faults.join("\n")).toContain("securitypolicyviolation");
  faults.length = 0;
});

test("no built page has an inline script or a style attribute", () => {
  const files = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  expect(files.length).toBeGreaterThanOrEqual(PAGES.length);
  for (const name of files) {
    const html = readFileSync(join("dist", name), "utf8");
    expect(html, name).not.toMatch(/<[^>]+\sstyle=/);
    expect(html, name).not.toMatch(/<[^>]+\son[a-z]+=/);
    expect(html, name).not.toMatch(/<style/);
    expect(html, name).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>\s*[^<\s]/);
  }
});
