import type { Page } from "@playwright/test";
import { FAMILIES, THEMES, type ThemeName } from "../../src/ui/tokens.ts";
import { expect, test } from "./support/test.ts";

/** Every colour as the page's elements get it: a custom property by itself may still hold both themes' values. */
function worn(page: Page, names: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const probe = document.body.appendChild(document.createElement("i"));
    const colours = all.map((name) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return colours;
  }, names);
}

function tokensOf(theme: ThemeName): Record<string, string> {
  const kebab = (name: string) => name.replace(/([A-Z])/g, "-$1").toLowerCase();
  return Object.fromEntries([
    ...Object.entries(THEMES[theme]).map(([name, hex]) => [kebab(name), hex]),
    ...Object.entries(FAMILIES).map(([name, style]) => [`family-${name}`, style[theme]]),
  ]);
}

function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)).join(", ")})`;
}

async function expectWorn(page: Page, theme: ThemeName): Promise<void> {
  const tokens = tokensOf(theme);
  expect(await worn(page, Object.keys(tokens))).toEqual(Object.values(tokens).map(rgb));
  await expect(page.locator("html")).toHaveCSS("background-color", rgb(tokens.paper));
}

for (const system of ["light", "dark"] as const) {
  test.describe(`where the system is ${system}`, () => {
    test.use({ colorScheme: system });

    test("a page follows it, and an address that asks for a theme does not", async ({ page }) => {
      await page.goto("/");
      await expectWorn(page, system);
      for (const asked of ["light", "dark"] as const) {
        await page.goto(`/?theme=${asked}`);
        await expectWorn(page, asked);
      }
    });

    test.describe("and no script may run", () => {
      test.use({ javaScriptEnabled: false });

      test("a page follows it too", async ({ page }) => {
        await page.goto("/");
        expect(await page.locator("html").getAttribute("data-theme")).toBeNull();
        await expectWorn(page, system);
      });
    });
  });
}
