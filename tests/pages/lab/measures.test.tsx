// @vitest-environment jsdom
import "../../support/cleanup.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { lab as english } from "../../../src/ui/text/en/lab.ts";
import { measures } from "../../../src/ui/text/en/measures.ts";
import { lab as chinese } from "../../../src/ui/text/zh-CN/lab.ts";
import { measures as chineseMeasures } from "../../../src/ui/text/zh-CN/measures.ts";
import { settled } from "../../state/fake-worker.ts";
import { renderLab } from "./render-lab.tsx";

const LATER = { timeout: 10_000 };
const button = (name: string) => screen.getByRole("button", { name });
const pressed = (name: string) => button(name).getAttribute("aria-pressed");

describe("the Lab's further figures", () => {
  it("are none at first, and nothing is computed for them", async () => {
    const { worker } = await renderLab();
    const offered = within(screen.getByRole("region", { name: english.figures.more }));
    const names = offered.getAllByRole("button").map((one) => one.textContent);
    expect(names.toSorted()).toEqual(Object.values(english.figures.names).toSorted());
    expect(screen.queryByRole("region", { name: english.figures.opened })).toBeNull();
    expect(worker.requests.at(-1)).toMatchObject({ distribution: false, slice: null });
  });

  it("leave creases uncomputed until their box is ticked", async () => {
    const { user, worker } = await renderLab();
    expect(worker.requests.at(-1)).toMatchObject({ creases: false });
    await user.click(screen.getByRole("checkbox", { name: english.data.creases }));
    await act(settled);
    expect(worker.requests.at(-1)).toMatchObject({ creases: true });
  });

  it("have no creases where the nets have one input", async () => {
    await renderLab("?v=1&data=sine&seed=1");
    expect(screen.getByRole("checkbox", { name: english.data.train })).toBeDefined();
    expect(screen.queryByRole("checkbox", { name: english.data.creases })).toBeNull();
  });

  it("open by their button and close by it, and the address follows", async () => {
    const { user, worker } = await renderLab();
    await user.click(button(english.figures.names.distribution));
    expect(await screen.findByRole("figure", { name: measures.distribution.title }, LATER)).toBeDefined();
    expect(pressed(english.figures.names.distribution)).toBe("true");
    await act(settled);
    expect(worker.requests.at(-1)).toMatchObject({ distribution: true });
    await waitFor(() => expect(window.location.search).toBe("?v=1&show=distribution&seed=1"));
    await user.click(button(english.figures.names.distribution));
    expect(screen.queryByRole("figure", { name: measures.distribution.title })).toBeNull();
    expect(pressed(english.figures.names.distribution)).toBe("false");
    expect(worker.named("open")).toHaveLength(1);
  });

  it("are offered in groups with a heading, none of them empty", async () => {
    await renderLab();
    const offered = within(screen.getByRole("region", { name: english.figures.more }));
    const groups = offered.getAllByRole("group");
    for (const group of groups) expect(within(group).getAllByRole("button").length).toBeGreaterThan(0);
    const byLayer = offered.getByRole("group", { name: english.figures.groups["by-layer"] });
    expect(within(byLayer).getByRole("button", { name: english.figures.names.spread })).toBeDefined();
    expect(within(byLayer).queryByRole("button", { name: english.figures.names.pieces })).toBeNull();
  });

  it("may be as many as one likes; the address names the two newest, and the page says so", async () => {
    const { user } = await renderLab("?v=1&show=spread,update&seed=1");
    await screen.findByRole("figure", { name: measures.spread.title }, LATER);
    expect(screen.queryByText(/^A link and present mode carry/)).toBeNull();
    await user.click(button(english.figures.names.sparsity));
    await screen.findByRole("figure", { name: measures.sparsity.title }, LATER);
    expect(screen.getByRole("figure", { name: measures.spread.title })).toBeDefined();
    expect(
      screen.getByText("A link and present mode carry two of these: update ratio, sparsity."),
    ).toBeDefined();
    await waitFor(() => expect(window.location.search).toBe("?v=1&show=update,sparsity&seed=1"));
    await user.click(button(english.figures.names.update));
    expect(screen.queryByText(/^A link and present mode carry/)).toBeNull();
    await waitFor(() => expect(window.location.search).toBe("?v=1&show=spread,sparsity&seed=1"));
  });

  it("open from a link, beside the rail's own, in either language", async () => {
    await renderLab("?v=1&show=dead,pieces&seed=1", "zh-CN");
    const region = await screen.findByRole("region", { name: chinese.figures.opened }, LATER);
    await within(region).findByRole("figure", { name: chineseMeasures.pieces.title }, LATER);
    expect(within(region).getAllByRole("figure")).toHaveLength(1);
    expect(pressed(chinese.figures.names.pieces)).toBe("true");
  });

  it("are shown in present mode as the rail's are", async () => {
    await renderLab("?v=1&show=update,loss&mode=present&seed=1");
    expect(await screen.findByRole("figure", { name: measures.update.title }, LATER)).toBeDefined();
    expect(screen.getByRole("figure", { name: "Loss" })).toBeDefined();
    expect(screen.queryByRole("figure", { name: "Gradient by layer" })).toBeNull();
  });
});
