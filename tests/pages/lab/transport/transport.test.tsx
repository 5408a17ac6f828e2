// @vitest-environment jsdom
import "../../../support/cleanup.ts";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { figures } from "../../../../src/ui/text/en/figures.ts";
import { lab as english } from "../../../../src/ui/text/en/lab.ts";
import { settled } from "../../../state/fake-worker.ts";
import { renderLab } from "../render-lab.tsx";

const text = english.transport;

describe("the transport", () => {
  it("sets the speed that is chosen, and none for the fastest", async () => {
    const { user, worker } = await renderLab();
    const speed = screen.getByRole("combobox", { name: text.speed });
    await user.selectOptions(speed, text.speeds["100"]);
    await user.selectOptions(speed, text.speeds.max);
    expect(worker.named("setSpeed").map((call) => call[2])).toEqual([100, null]);
  });

  it("offers speeds from one step a second to as fast as it goes", async () => {
    const { user, worker } = await renderLab();
    const speed = screen.getByRole("combobox", { name: text.speed });
    for (const word of Object.values(text.speeds)) await user.selectOptions(speed, word);
    expect(new Set(worker.named("setSpeed").map((call) => call[2]))).toEqual(
      new Set([1, 2, 5, 10, 100, 1000, null]),
    );
  });

  it("goes to the step that the timeline is moved to", async () => {
    const { worker } = await renderLab();
    const timeline = screen.getByRole("slider", { name: text.timeline });
    fireEvent.input(timeline, { target: { value: "300" } });
    fireEvent.change(timeline);
    expect(worker.named("seek").at(-1)?.[2]).toBe(300);
  });

  it("shows steps while the timeline is dragged, and writes the address where it is let go", async () => {
    const { lab, worker } = await renderLab("?v=1&at=500&seed=1");
    const timeline = screen.getByRole("slider", { name: text.timeline });
    for (const value of ["400", "300", "200"]) fireEvent.input(timeline, { target: { value } });
    await act(settled);
    expect(worker.named("seek").map((call) => call[2])).toEqual([400, 200]);
    expect(timeline.getAttribute("aria-valuetext")).toBe(text.timelineValue("200"));
    expect(lab.run.source.get()?.frame.step).toBe(200);
    expect(lab.scenario.getState().scenario.at).toBe(500);
    // Back where it began: there is no `change`.
    fireEvent.input(timeline, { target: { value: "250" } });
    fireEvent.pointerUp(window);
    await act(settled);
    expect(lab.scenario.getState().scenario.at).toBe(250);
  });

  it("keeps the furthest step in reach, and shows how far the run has been", async () => {
    const { lab, worker, container } = await renderLab("?v=1&at=5000&seed=1");
    const timeline = screen.getByRole<HTMLInputElement>("slider", { name: text.timeline });
    const { max } = timeline;
    const trained = () => container.querySelector(".lab-timeline-trained")?.getAttribute("d");
    const before = trained();
    worker.trained = 5000;
    act(() => lab.run.seek(100));
    await act(settled);
    expect([timeline.value, timeline.max, trained()]).toEqual(["100", max, before]);
  });

  it("resets with the same draws, and takes others by a button and a key of their own", async () => {
    const { lab, user, worker } = await renderLab("?v=1&at=30&seed=7");
    const region = within(screen.getByRole("region", { name: text.region }));
    await user.click(region.getByRole("button", { name: text.reset }));
    expect([worker.named("reset").length, worker.named("open").length]).toEqual([1, 1]);
    await user.click(region.getByRole("button", { name: text.newSeed }));
    await user.keyboard("{Alt>}n{/Alt}");
    expect(lab.scenario.getState().scenario.seed).toBe(9);
    expect(worker.named("reset")).toHaveLength(1);
  });

  it("marks where a rate was changed, with a legend and a sentence", async () => {
    const { container } = await renderLab("?v=1&net=8,relu&net.b=8,tanh&lr.b=0.03,0.3@200&at=400&seed=1");
    const timeline = screen.getByRole("slider", { name: text.timeline });
    expect(timeline.getAttribute("aria-description")).toBe(
      "The learning rate of arm b is 0.3 from step 200 on.",
    );
    expect(container.querySelector("svg .lab-timeline-rates")?.getAttribute("d")).toMatch(/^M[\d.]+,19l/);
    expect(screen.getByText(figures.rates.note)).toBeDefined();
    const loss = screen.getByRole("figure", { name: figures.loss.title });
    await waitFor(() => expect(loss.querySelectorAll(".fig-rate")).toHaveLength(1), { timeout: 10_000 });
    expect(loss.querySelector(".fig-rate-label")?.textContent).toBe("lr b 0.3");
  });

  it("has no mark and no legend for rates without a change", async () => {
    const { container } = await renderLab();
    expect(screen.queryByText(figures.rates.note)).toBeNull();
    expect(container.querySelectorAll(".fig-rate")).toHaveLength(0);
  });

  it("stops on the way to a step where it is", async () => {
    const { lab, user, worker } = await renderLab();
    act(() => lab.run.store.setState({ phase: "seeking", seek: { from: 0, to: 900 } }));
    expect(document.getElementById("run-status")?.dataset.state).toBe("running");
    expect(screen.getByRole("progressbar", { name: text.seeking("900") })).toHaveProperty("max", 900);
    await user.click(screen.getByRole("button", { name: text.cancel }));
    await act(settled);
    expect(worker.named("pause")).toHaveLength(1);
    expect(worker.named("play")).toHaveLength(0);
  });
});

describe("the link", () => {
  it("is copied with the step that is shown, not the one in the address", async () => {
    document.body.insertAdjacentHTML("beforeend", '<div id="shell-actions"></div>');
    const { lab, user, worker, clock } = await renderLab();
    act(() => lab.run.play());
    await act(settled);
    worker.step = 30;
    act(() => clock.draw());
    await act(settled);
    await user.click(screen.getByRole("button", { name: english.copyLink }));
    expect(screen.getByRole("button", { name: english.copied })).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/lab?v=1&at=30&seed=1`);
    document.getElementById("shell-actions")?.remove();
  });
});
