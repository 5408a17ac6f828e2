// @vitest-environment jsdom
import "../../../support/cleanup.ts";
import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
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

  it("goes to the step that the timeline is moved to", async () => {
    const { worker } = await renderLab();
    fireEvent.change(screen.getByRole("slider", { name: text.timeline }), { target: { value: "300" } });
    expect(worker.named("seek").map((call) => call[2])).toEqual([300]);
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
