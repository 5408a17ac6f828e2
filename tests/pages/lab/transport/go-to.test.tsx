// @vitest-environment jsdom
import "../../../support/cleanup.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Stop, StopRule } from "../../../../src/experiment/session/stop-rule.ts";
import { stopSentence } from "../../../../src/pages/lab/transport/go-to/StopMessage.tsx";
import { goTo as words } from "../../../../src/ui/text/en/go-to.ts";
import { lab as english } from "../../../../src/ui/text/en/lab.ts";
import { goTo as chinese } from "../../../../src/ui/text/zh-CN/go-to.ts";
import { settled } from "../../../state/fake-worker.ts";
import { renderLab } from "../render-lab.tsx";

const text = english.transport;
const TWO = "?v=1&net=8,relu&net.b=8,tanh&seed=1";

async function openPanel(search?: string) {
  const rendered = await renderLab(search);
  await rendered.user.click(screen.getByRole("button", { name: text.goTo }));
  const panel = await screen.findByRole("dialog", { name: text.goToTitle });
  const sent = (name: string) => rendered.worker.named(name).map((call) => call[2]);
  return { ...rendered, panel: within(panel), sent };
}

const panelIsOpen = () => screen.queryByRole("dialog", { name: text.goToTitle }) !== null;

describe("the panel that sends a run somewhere", () => {
  it("goes to the step that is typed, and closes", async () => {
    const { user, panel, sent } = await openPanel();
    await waitFor(() =>
      expect(document.activeElement).toBe(panel.getByRole("textbox", { name: words.step })),
    );
    await user.keyboard("1,200{Enter}");
    await act(settled);
    expect(sent("seek")).toEqual([1200]);
    expect(panelIsOpen()).toBe(false);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: text.goTo }));
  });

  it("says what is expected when it is no step, and stays", async () => {
    const { user, panel, sent } = await openPanel();
    const field = panel.getByRole("textbox", { name: words.step });
    for (const given of ["", "abc", "1.5", "-3", "1000001", "NaN"]) {
      await user.clear(field);
      if (given !== "") await user.type(field, given);
      await user.keyboard("{Enter}");
      const said = panel.getByRole("alert").textContent;
      expect(said).toBe(words.stepInvalid("0", "1,000,000", given));
      expect(field.getAttribute("aria-invalid")).toBe("true");
      expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toBe(said);
    }
    expect(sent("seek")).toEqual([]);
    expect(words.stepInvalid("0", "9", "")).toContain("got nothing");
  });

  it("says how far a link reaches where that is less than a run does", async () => {
    const { panel } = await openPanel("?v=1&net=20x(16,sigmoid)&seed=1");
    expect(panel.getByText(/^A link to this comparison opens at step [\d,]+ at most/)).toBeDefined();
  });

  it("plays up to a step that is still to come, and to no other", async () => {
    const { user, panel, sent } = await openPanel("?v=1&at=40&seed=1");
    await user.keyboard("40");
    await user.click(panel.getByRole("button", { name: words.play }));
    expect(panel.getByRole("alert").textContent).toBe(words.stepInvalid("41", "1,000,000", "40"));
    await user.type(panel.getByRole("textbox", { name: words.step }), "0");
    await user.click(panel.getByRole("button", { name: words.play }));
    await act(settled);
    expect(sent("runUntil")).toEqual([{ rule: { kind: "step", step: 400 }, speed: null }]);
  });

  it("runs until a loss or an accuracy, of every arm or of one", async () => {
    const { user, panel, sent } = await openPanel(TWO);
    const what = panel.getByRole("combobox", { name: words.what });
    await user.selectOptions(what, words.scores["test accuracy"]);
    await user.selectOptions(panel.getByRole("combobox", { name: words.of }), words.arms.any);
    const above = panel.getByRole("textbox", { name: words.above });
    await user.clear(above);
    await user.type(above, "92.5 %{Enter}");
    await act(settled);
    const rule: StopRule = { kind: "score", set: "test", score: "accuracy", value: 0.925, arms: "any" };
    expect(sent("runUntil")).toEqual([{ rule, speed: null }]);
    expect(panelIsOpen()).toBe(false);
  });

  it("takes no loss and no accuracy that cannot be", async () => {
    const { user, panel, sent } = await openPanel(TWO);
    const loss = panel.getByRole("textbox", { name: words.below });
    await user.clear(loss);
    await user.type(loss, "0{Enter}");
    expect(panel.getByRole("alert").textContent).toBe(words.lossInvalid("0"));
    await user.selectOptions(
      panel.getByRole("combobox", { name: words.what }),
      words.scores["train accuracy"],
    );
    expect(panel.queryByRole("alert")).toBeNull();
    const accuracy = panel.getByRole("textbox", { name: words.above });
    await user.clear(accuracy);
    await user.type(accuracy, "100{Enter}");
    expect(panel.getByRole("alert").textContent).toBe(words.accuracyInvalid("100"));
    expect(sent("runUntil")).toEqual([]);
  });

  it("does not ask of which arms where there is one", async () => {
    const { panel } = await openPanel();
    expect(panel.queryByRole("combobox", { name: words.of })).toBeNull();
  });

  it("opens and closes by its key, and closes by Escape and by its button", async () => {
    const { user, panel } = await openPanel();
    await user.keyboard("{Escape}");
    expect(panelIsOpen()).toBe(false);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: text.goTo }));
    await user.keyboard("{Alt>}j{/Alt}");
    expect(panelIsOpen()).toBe(true);
    await user.keyboard("{Alt>}j{/Alt}");
    expect(panelIsOpen()).toBe(false);
    await user.keyboard("{Alt>}j{/Alt}");
    await user.click(screen.getByRole("button", { name: words.close }));
    expect([panelIsOpen(), panel]).toEqual([false, expect.anything()]);
  });
});

describe("why a run stopped", () => {
  const rule: StopRule = { kind: "score", set: "train", score: "loss", value: 0.1, arms: "any" };
  const stop: Stop = { rule, why: "met", arms: [1], step: 830 };

  it("is said in the page's status region, until something else is asked for", async () => {
    const { lab, worker } = await renderLab(TWO);
    worker.stop = stop;
    act(() => lab.run.runUntil(rule));
    await act(settled);
    const status = screen.getByRole("status");
    expect(await within(status).findByText(stopSentence(stop, words))).toBeDefined();
    worker.stop = null;
    act(() => lab.run.stepOnce());
    await act(settled);
    expect(status.textContent).toBe("");
  });

  it("is one sentence that names the arms, the score and the step", () => {
    const accuracy: StopRule = { ...rule, set: "test", score: "accuracy", value: 0.925 };
    const sentences = [
      stop,
      { ...stop, rule: accuracy, arms: [0, 1] },
      { ...stop, why: "diverged", arms: [0] },
      { ...stop, why: "limit", arms: [], step: 1_000_000 },
      { ...stop, rule: { kind: "step", step: 830 }, arms: [] },
    ] as const satisfies Stop[];
    expect(sentences.map((one) => stopSentence(one, words))).toEqual([
      "Stopped at step 830: the training loss of arm b is below 0.1.",
      "Stopped at step 830: the test accuracy of arms a and b is above 92.5 %.",
      "Stopped at step 830: arm a has diverged and will not get there.",
      "Stopped at step 1,000,000, the last one, before it was reached.",
      "Stopped at step 830.",
    ]);
    expect(stopSentence(stop, chinese)).toBe("已停在第 830 步：网络 b 的训练损失低于 0.1。");
  });
});
