import { type BrowserContext, test as base, expect } from "@playwright/test";

/** What went wrong in any page of a journey's context, in order. */
export type Faults = string[];

/** Runs before every document's own scripts: a violation becomes a console error, which the watch hears. */
function reportViolations(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`securitypolicyviolation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
}

async function watch(context: BrowserContext, faults: Faults): Promise<void> {
  await context.addInitScript(reportViolations);
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => faults.push(`page: ${error.error().message}`));
}

/** The journeys' `test`: every journey fails on a policy violation, a console error or a page error. */
export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ context }, use) => {
      const faults: Faults = [];
      await watch(context, faults);
      await use(faults);
      expect(faults, "policy violations, console errors and page errors").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
