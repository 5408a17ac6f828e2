// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lab as english } from "../../../src/ui/text/en/lab.ts";
import { lab as chinese } from "../../../src/ui/text/zh-CN/lab.ts";
import { settled } from "../../state/fake-worker.ts";
import { renderLab } from "./render-lab.tsx";
import "../../support/cleanup.ts";

const TWO = "?v=1&net=8,relu&net.b=8,tanh&seed=1";
const EDIT = { arm: 1, index: 0, value: 2 };

async function editedLab(language: "en" | "zh-CN" = "en") {
  const header = document.createElement("div");
  header.id = "shell-actions";
  document.body.append(header);
  const opened = await renderLab(TWO, language);
  await act(async () => {
    await opened.lab.editParameter(EDIT);
    await settled();
  });
  return opened;
}

beforeEach(() => {
  // Time stands still: a slow machine must not put off what a test looks for.
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.getElementById("shell-actions")?.remove();
});

describe("an arm that was edited by hand", () => {
  it.each([
    ["en", english],
    ["zh-CN", chinese],
  ] as const)("is marked in its head and by its fingerprint, and no other is: %s", async (language, text) => {
    await editedLab(language);
    const head = (letter: string) => screen.getByRole("region", { name: text.arms.name(letter) });
    expect(within(head("b")).getByText(text.arms.edited)).toBeDefined();
    expect(within(head("a")).queryByText(text.arms.edited)).toBeNull();
    expect(screen.getAllByText(text.readouts.edited)).toHaveLength(1);
    const prints = [...document.querySelectorAll(".lab-fingerprint")].map((one) => one.textContent);
    expect(prints).toEqual([text.readouts.run("00000000"), text.readouts.runEdited("10000000")]);
  });

  it("is as it was after a reset", async () => {
    const { user } = await editedLab();
    await user.click(screen.getByRole("button", { name: english.transport.reset }));
    await act(settled);
    expect(screen.queryByText(english.arms.edited)).toBeNull();
    expect(screen.queryByText(english.readouts.edited)).toBeNull();
    expect(document.querySelectorAll(".lab-fingerprint")[1].textContent).toBe(
      english.readouts.run("10000000"),
    );
  });

  it("is said when a link is copied, which does not carry it", async () => {
    const { user } = await editedLab();
    await user.click(screen.getByRole("button", { name: english.copyLink }));
    expect(screen.getByRole("button", { name: english.copiedWithout })).toBeDefined();
    expect(await navigator.clipboard.readText()).toMatch(/\?v=1&net\.b=8,tanh&seed=1$/);
  });
});
