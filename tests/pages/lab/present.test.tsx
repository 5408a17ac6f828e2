// @vitest-environment jsdom
import "../../support/cleanup.ts";
import { act, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { keys } from "../../../src/ui/text/en/keys.ts";
import { lab as english } from "../../../src/ui/text/en/lab.ts";
import { settled } from "../../state/fake-worker.ts";
import { renderLab } from "./render-lab.tsx";

const PRESENT = "?v=1&net=8,relu&net.b=8,tanh&at=25&mode=present&seed=1";

async function present(search = PRESENT) {
  const view = await renderLab(search);
  await screen.findAllByText(english.present.accuracy, undefined, { timeout: 10_000 });
  return view;
}

beforeEach(() => window.localStorage.clear());

describe("present mode", () => {
  it("shows every arm and nothing to edit", async () => {
    await present();
    expect(screen.getByRole("heading", { name: /a relu/ })).toBeDefined();
    expect(screen.getByRole("heading", { name: /b tanh/ })).toBeDefined();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(document.getElementById("run-status")?.dataset.step).toBe("25");
    expect(document.getElementById("notices")).not.toBeNull();
  });

  it("goes to the neighbouring sampled steps, and to both ends", async () => {
    const { user, worker } = await present();
    for (const key of ["{ArrowRight}", "{PageUp}", "{Home}", "{End}"]) {
      await user.keyboard(key);
      await act(settled);
    }
    expect(worker.named("seek").map(([, , step]) => step)).toEqual([26, 25, 0, 25]);
  });

  it("leaves by its button and by Escape", async () => {
    const { user } = await present();
    await user.click(screen.getByRole("button", { name: english.present.leave }));
    expect(screen.getAllByRole("textbox").length).toBeGreaterThan(0);
    expect(document.documentElement.dataset.mode).toBe("edit");
  });

  it("goes black, and any key brings it back and does nothing else", async () => {
    const { user, worker } = await present();
    await user.keyboard(".");
    expect(screen.getByRole("button", { name: english.present.black })).toBe(document.activeElement);
    await user.keyboard(" ");
    expect(screen.queryByRole("button", { name: english.present.black })).toBeNull();
    expect(worker.named("play")).toHaveLength(0);
  });

  it("lets its single keys be switched off, and remembers it", async () => {
    const { user, worker } = await present();
    await user.keyboard("?");
    await user.click(await screen.findByRole("checkbox", { name: keys.singleKeys }, { timeout: 10_000 }));
    await user.click(screen.getByRole("button", { name: keys.close }));
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard("{ArrowRight}b");
    await act(settled);
    expect(worker.named("seek")).toHaveLength(0);
    expect(screen.queryByRole("button", { name: english.present.black })).toBeNull();
    expect(window.localStorage.getItem("crease-single-keys")).toBe("off");
    await user.keyboard("{Escape}");
    expect(screen.getAllByRole("textbox").length).toBeGreaterThan(0);
  });
});
