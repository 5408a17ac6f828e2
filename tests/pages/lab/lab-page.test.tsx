// @vitest-environment jsdom
import "../../support/cleanup.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { printStack } from "../../../src/experiment/scenario/print-stack.ts";
import { LabPage } from "../../../src/pages/lab/LabPage.tsx";
import { lab as english } from "../../../src/ui/text/en/lab.ts";
import { chooseTheme } from "../../../src/ui/theme-choice.ts";
import { settled } from "../../state/fake-worker.ts";
import { Speaking } from "../../support/speaking.tsx";
import { renderLab } from "./render-lab.tsx";

const status = () => document.getElementById("run-status");
const noticesRegion = () => document.getElementById("notices");
const netOf = (letter: string) => screen.getByRole("textbox", { name: `Layers of arm ${letter}` });

describe("the Lab page", () => {
  it("prerenders idle, without a style attribute", () => {
    const html = renderToString(
      <Speaking language="zh-CN">
        <LabPage />
      </Speaking>,
    );
    expect(html).toContain('id="run-status"');
    expect(html).toContain('data-state="idle"');
    expect(html).not.toContain("style=");
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it("says state, step, fingerprint and loss for scripts", async () => {
    await renderLab("?v=1&net.b=8,tanh&at=25&seed=1");
    expect(status()?.dataset).toMatchObject({ state: "paused", step: "25", lossA: "0.5", lossB: "0.75" });
    expect(status()?.dataset).toMatchObject({ fingerprintA: "00000005", fingerprintB: "10000005" });
    expect(status()?.dataset.fingerprintC).toBeUndefined();
    expect(status()?.textContent).toContain("25");
  });

  it("shows in each column that arm's own numbers, pictures and net", async () => {
    // Time stands still, so that no figure is put off to a later paint.
    vi.spyOn(performance, "now").mockReturnValue(0);
    const { worker } = await renderLab("?v=1&net.b=8,tanh&seed=1");
    vi.restoreAllMocks();
    const values = screen.getAllByRole("definition").map((value) => value.textContent);
    expect(values.slice(0, 4)).toEqual(["0.500", "50.0\u00a0%", "–", "–"]);
    expect(values.slice(4)).toEqual(["0.750", "37.5\u00a0%", "–", "–"]);
    const runs = screen.getAllByText(/^run /).map((line) => line.textContent);
    expect(runs).toEqual(["run 00000000", "run 10000000"]);
    const described = (name: string) => {
      const figure = screen.getByRole("figure", { name });
      return document.getElementById(figure.getAttribute("aria-describedby") ?? "")?.textContent;
    };
    expect(described("Output over the plane, arm a relu")).toContain("class A on 100.0\u00a0%");
    expect(described("Output over the plane, arm b tanh")).toContain("class B on 100.0\u00a0%");
    expect(worker.requests.at(-1)?.rows).toEqual([[0], [0, 1]]);
    expect(netOf("a")).toHaveProperty("value", "8,relu");
    expect(netOf("b")).toHaveProperty("value", "8,tanh");
  });

  it("plays and pauses by the button and by its keys", async () => {
    const { user } = await renderLab();
    await user.click(screen.getByRole("button", { name: "Play" }));
    await act(settled);
    expect(status()?.dataset.state).toBe("running");
    await user.keyboard("{Alt>}[KeyK]{/Alt}");
    await act(settled);
    expect(status()?.dataset.state).toBe("paused");
    await user.keyboard("{Alt>}[KeyS]{/Alt}");
    await act(settled);
    expect(status()?.dataset.step).toBe("1");
    await user.keyboard("{Alt>}[KeyR]{/Alt}");
    await act(settled);
    expect(status()?.dataset.step).toBe("0");
  });

  it("plays by Space only when no control has the focus", async () => {
    const { user, worker } = await renderLab();
    netOf("a").focus();
    await user.keyboard(" ");
    expect(worker.named("play")).toHaveLength(0);
    netOf("a").blur();
    await user.keyboard(" ");
    await act(settled);
    expect(worker.named("play")).toHaveLength(1);
  });

  it("runs a net as it is typed", async () => {
    const { user, nets, worker } = await renderLab();
    await user.clear(netOf("a"));
    await user.type(netOf("a"), "4,tanh,2{Enter}");
    await act(settled);
    expect(printStack(nets()[0])).toBe("4,tanh,2");
    expect(printStack(worker.scenario.arms[0].net)).toBe("4,tanh,2");
  });

  it("keeps the last valid net while the text is wrong, and says where", async () => {
    const { user, nets } = await renderLab();
    await user.type(netOf("a"), ",rleu");
    expect(netOf("a")).toHaveProperty("value", "8,relu,rleu");
    expect(netOf("a").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByRole("alert").textContent).toContain("Character 8");
    expect(screen.getByRole("alert").textContent).toContain("rleu");
    expect(printStack(nets()[0])).toBe("8,relu");
  });

  it("lets the reader's theme take the place of the link's", async () => {
    await renderLab("?v=1&seed=1&theme=dark");
    expect(document.documentElement.dataset.theme).toBe("dark");
    act(() => chooseTheme("light"));
    expect(document.documentElement.dataset.theme).toBe("light");
    expect(window.location.search).toContain("theme=light");
    window.localStorage.clear();
  });

  it("shows a schedule of rates and takes one", async () => {
    const { user, worker } = await renderLab("?v=1&lr=0.03,0.3@300&seed=1");
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: english.settings.lrOf("a") });
    expect(field.value).toBe("0.03,0.3@300");
    await user.clear(field);
    await user.type(field, "0.1,0.01@50{Enter}");
    await act(settled);
    expect(worker.scenario.arms[0].lr).toEqual([
      { rate: 0.1, step: 0 },
      { rate: 0.01, step: 50 },
    ]);
    await user.clear(field);
    await user.type(field, "0.1,0.2@0{Enter}");
    expect(screen.getByRole("alert").textContent).toBe(english.settings.lrInvalid);
  });

  it("offers only what changes the data", async () => {
    await renderLab("?v=1&data=penguins&seed=1");
    expect(screen.queryByRole("slider", { name: english.data.noise })).toBeNull();
    expect(screen.getByRole("slider", { name: english.data.points })).toBeDefined();
  });

  it("gives the focus to the arm beside a removed one", async () => {
    const { user } = await renderLab("?v=1&net.b=8,tanh&seed=1");
    await user.click(screen.getByRole("button", { name: english.arms.remove("b") }));
    await act(settled);
    expect(document.activeElement).toBe(netOf("a"));
  });

  it("adds, copies and removes arms", async () => {
    const { user, nets } = await renderLab();
    await user.click(screen.getByRole("button", { name: "Add arm" }));
    expect(nets()).toHaveLength(2);
    await user.clear(netOf("b"));
    await user.type(netOf("b"), "3,tanh{Enter}");
    await user.click(screen.getByRole("button", { name: "Copy arm b" }));
    expect(nets().map(printStack)).toEqual(["8,relu", "3,tanh", "3,tanh"]);
    await user.click(screen.getByRole("button", { name: "Remove arm a" }));
    expect(nets().map(printStack)).toEqual(["3,tanh", "3,tanh"]);
  });

  it("says at four arms that there are no more", async () => {
    const { user } = await renderLab();
    const add = () => screen.queryByRole("button", { name: "Add arm" });
    while (add() !== null) await user.click(screen.getByRole("button", { name: "Add arm" }));
    expect(screen.getAllByRole("region", { name: /^Arm [a-d]$/ })).toHaveLength(4);
    expect(screen.getByText("4 arms at most")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Remove arm d" }));
    expect(add()).not.toBeNull();
    expect(screen.queryByText("4 arms at most")).toBeNull();
  });

  it("chooses data by picture and a new seed by a press", async () => {
    const { user, lab } = await renderLab();
    await user.click(screen.getByRole("radio", { name: "spiral" }));
    const data = within(screen.getByRole("region", { name: "Data" }));
    await user.click(data.getByRole("button", { name: "New seed" }));
    expect(lab.scenario.getState().scenario).toMatchObject({ data: "spiral", seed: 2 });
  });

  it("changes init and rate, and refuses a word that it does not know", async () => {
    const { user, lab, worker } = await renderLab();
    const init = screen.getByRole("combobox", { name: "Initialisation of arm a" });
    await user.clear(init);
    await user.type(init, "he{Enter}");
    expect(lab.scenario.getState().scenario.arms[0].init.name).toBe("he");
    await user.clear(init);
    await user.type(init, "hee{Enter}");
    expect(init.getAttribute("aria-invalid")).toBe("true");
    const rate = screen.getByRole("textbox", { name: "Learning rate of arm a" });
    await user.clear(rate);
    await user.type(rate, "0.5{Enter}");
    await act(settled);
    expect(worker.named("changeRates")[0][2]).toEqual([[{ rate: 0.5, step: 0 }]]);
  });

  it("names every corrected key in one status region, twenty at most", async () => {
    const keys = Array.from({ length: 23 }, (_, i) => `k${i}=1`).join("&");
    await renderLab(`?v=1&lr=NaN&${keys}&seed=1`);
    expect(noticesRegion()?.getAttribute("role")).toBe("status");
    await waitFor(() => expect(noticesRegion()?.querySelectorAll("li")).toHaveLength(21));
    expect(noticesRegion()?.textContent).toMatch(/and \d+ more/);
    expect(noticesRegion()?.textContent).toContain("k7");
  });

  it("hides notices that were read", async () => {
    const { user } = await renderLab("?v=1&lr=NaN&seed=1");
    await waitFor(() => expect(noticesRegion()?.textContent).toContain("lr"));
    await user.click(screen.getByRole("button", { name: english.notices.dismiss }));
    expect(noticesRegion()?.childElementCount).toBe(0);
    expect(screen.queryByRole("button", { name: english.notices.dismiss })).toBeNull();
  });

  it("says that the last scenario is back, and starts fresh at a press", async () => {
    window.localStorage.setItem(
      "crease-last",
      JSON.stringify({ version: 1, query: "v=1&net=3,tanh&seed=5" }),
    );
    const { user, nets } = await renderLab("");
    expect(noticesRegion()?.textContent).toBe(english.notices.restored);
    expect(nets().map(printStack)).toEqual(["3,tanh"]);
    await user.click(screen.getByRole("button", { name: english.notices.startFresh }));
    expect(nets().map(printStack)).toEqual(["8,relu"]);
    expect(noticesRegion()?.childElementCount).toBe(0);
    expect(document.activeElement).toBe(screen.getByRole("main"));
    window.localStorage.clear();
  });

  it("has an empty status region after a good link", async () => {
    await renderLab();
    expect(noticesRegion()?.childElementCount).toBe(0);
  });

  it("offers the same run again when the worker has failed", async () => {
    const { lab, user } = await renderLab();
    act(() => lab.run.store.setState({ phase: "failed", failure: "" }));
    expect(status()?.dataset.state).toBe("failed");
    await user.click(screen.getByRole("button", { name: "Start again to the same step" }));
    await act(settled);
    expect(status()?.dataset.state).toBe("paused");
  });

  it("speaks Chinese", async () => {
    await renderLab("?v=1&seed=1", "zh-CN");
    expect(screen.getByRole("button", { name: "开始" })).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "网络 a 的各层" })).toBeTruthy();
  });
});
