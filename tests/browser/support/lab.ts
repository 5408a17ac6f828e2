import { expect, type Page } from "@playwright/test";

export const statusOf = (page: Page) => page.locator("#run-status");

/** Opens the Lab at a query and waits until its status says one of the states. */
export async function openLab(page: Page, query: string, path = "/lab"): Promise<void> {
  await page.goto(`${path}?${query}`);
  await expect(statusOf(page)).toHaveAttribute("data-state", /^(paused|diverged)$/, { timeout: 30_000 });
}

export async function stepOf(page: Page): Promise<number> {
  return Number(await statusOf(page).getAttribute("data-step"));
}

/** By the Lab's own key, as an instructor would. */
export async function playOrPause(page: Page): Promise<void> {
  await page.keyboard.press("Alt+KeyK");
}

export async function play(page: Page): Promise<void> {
  await playOrPause(page);
  await expect(statusOf(page)).toHaveAttribute("data-state", "running");
}

export async function pause(page: Page): Promise<void> {
  await playOrPause(page);
  await expect(statusOf(page)).toHaveAttribute("data-state", "paused");
}

/** Fingerprints and losses by arm, as the status says them. */
export async function armsOf(
  page: Page,
): Promise<Record<string, { fingerprint: string; loss: string | null }>> {
  return statusOf(page).evaluate((status) => {
    const arms: Record<string, { fingerprint: string; loss: string | null }> = {};
    for (const id of ["a", "b", "c", "d"]) {
      const fingerprint = status.getAttribute(`data-fingerprint-${id}`);
      if (fingerprint !== null) arms[id] = { fingerprint, loss: status.getAttribute(`data-loss-${id}`) };
    }
    return arms;
  });
}
