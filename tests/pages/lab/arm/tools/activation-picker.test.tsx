// @vitest-environment jsdom
import "../../../../support/cleanup.ts";
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { availableWords } from "../../../../../src/experiment/scenario/available-words.ts";
import { printStack } from "../../../../../src/experiment/scenario/print-stack.ts";
import { moveIn } from "../../../../../src/pages/lab/arm/tools/grid-keys.ts";
import { blockTools as words } from "../../../../../src/ui/text/en/block-tools.ts";
import { lab as text } from "../../../../../src/ui/text/en/lab.ts";
import { renderLab } from "../../render-lab.tsx";

/** Opens the picker of the first layer. */
async function picking(net: string, word: string) {
  const lab = await renderLab(`?v=1&net=${net}&seed=1`);
  const { user } = lab;
  const row = within(screen.getByRole("list", { name: text.blocks.list("a") }));
  await user.click(row.getAllByRole("button")[0]);
  const opener = await screen.findByRole("button", { name: words.activationIs(word) }, { timeout: 20_000 });
  await user.click(opener);
  const list = screen.getByRole("listbox", { name: words.activation });
  const active = () => document.getElementById(list.getAttribute("aria-activedescendant") ?? "");
  return { ...lab, opener, list, active, net: () => printStack(lab.nets()[0]) };
}

/** A mouse that really moves: its place on the screen changes. */
async function moveOver(user: UserEvent, target: Element): Promise<void> {
  await user.pointer([
    { target, coords: { clientX: 1, clientY: 1 } },
    { target, coords: { clientX: 9, clientY: 9 } },
  ]);
}

describe("the picker of activations", () => {
  it("offers every word of the table and none, and says which one is used", async () => {
    const { list } = await picking("8,relu", "relu");
    const options = within(list).getAllByRole("option");
    const expected = [words.none, ...availableWords("activation").filter((word) => word !== "identity")];
    expect(options.map((option) => option.textContent)).toEqual(expected);
    expect(within(list).getAllByRole("option", { selected: true })).toHaveLength(1);
    expect(within(list).getByRole("option", { selected: true }).textContent).toBe("relu");
    for (const option of options) expect(option.querySelectorAll("path.ui-line")).toHaveLength(2);
  });

  it("shows the used one at the block's own numbers, in its picture and its facts", async () => {
    const { list, user } = await picking("8,leaky:0.9", "leaky");
    const facts = () => screen.getByRole("region", { name: words.picker.factsOf("leaky") });
    expect(facts().textContent).toContain(words.facts.atGiven("slope 0.9"));
    expect(facts().textContent).toContain(words.facts.kink("0", "0.9"));
    const curveOf = (word: string) =>
      within(list).getByRole("option", { name: word }).querySelector("path.ui-line:last-of-type");
    expect(curveOf("leaky")?.getAttribute("d")).not.toBe(curveOf("prelu")?.getAttribute("d"));
    await user.keyboard("p");
    const other = screen.getByRole("region", { name: words.picker.factsOf("prelu") });
    expect(other.textContent).toContain(words.facts.atDefaults);
  });

  it("is used by keyboard: arrows and letters move, Enter chooses, the focus goes back", async () => {
    const { user, list, active, net } = await picking("8,relu", "relu");
    expect(document.activeElement).toBe(list);
    expect(active()?.textContent).toBe("relu");
    await user.keyboard("{Home}{ArrowRight}");
    expect(active()?.textContent).toBe(availableWords("activation").filter((one) => one !== "identity")[0]);
    await user.keyboard("t");
    expect(active()?.textContent).toBe("tanh");
    expect(screen.getByRole("region", { name: words.picker.factsOf("tanh") })).toBeDefined();
    expect(net()).toBe("8,relu");
    await user.keyboard("{Enter}");
    expect(net()).toBe("8,tanh");
    expect(screen.queryByRole("listbox")).toBeNull();
    const opener = screen.getByRole("button", { name: words.activationIs("tanh") });
    expect(document.activeElement).toBe(opener);
  });

  it("closes with Escape and changes nothing; the tools stay open", async () => {
    const { user, opener, net } = await picking("8,relu", "relu");
    await user.keyboard("s{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(net()).toBe("8,relu");
    expect(document.activeElement).toBe(opener);
    expect(screen.getByRole("group", { name: words.titles.layer("1") })).toBeDefined();
  });

  it("shows facts of what the pointer is on, and chooses what it presses", async () => {
    const { user, list, net } = await picking("8,relu", "relu");
    await moveOver(user, within(list).getByRole("option", { name: "leaky" }));
    const facts = within(screen.getByRole("region", { name: words.picker.factsOf("leaky") }));
    expect(facts.getByText(words.facts.kink("0", "0.01"))).toBeDefined();
    await user.click(within(list).getByRole("option", { name: "leaky" }));
    expect(net()).toBe("8,leaky");
  });

  it("does not take a pointer at rest, under which it opens, for a choice", async () => {
    const { user, list, net } = await picking("8,relu", "relu");
    await user.hover(within(list).getByRole("option", { name: "softsign" }));
    expect(screen.getByRole("region", { name: words.picker.factsOf("relu") })).toBeDefined();
    await user.keyboard("{Enter}");
    expect(net()).toBe("8,relu");
  });

  it("shows the facts at a first touch and chooses at a second", async () => {
    const { user, list, net } = await picking("8,relu", "relu");
    const option = within(list).getByRole("option", { name: "tanh" });
    await user.pointer([{ keys: "[TouchA]", target: option }]);
    expect(net()).toBe("8,relu");
    expect(screen.getByRole("region", { name: words.picker.factsOf("tanh") })).toBeDefined();
    await user.click(screen.getByRole("button", { name: words.picker.choose("tanh") }));
    expect(net()).toBe("8,tanh");
  });

  it("says of step that it cannot be trained", async () => {
    const { user, list } = await picking("8,relu", "relu");
    await moveOver(user, within(list).getByRole("option", { name: "step" }));
    expect(screen.getByText(words.facts.untrainable)).toBeDefined();
  });

  it("takes a layer's activation away", async () => {
    const { user, net } = await picking("8,relu", "relu");
    await user.keyboard("{Home}{Enter}");
    expect(net()).toBe("8");
  });
});

describe("keys in a grid", () => {
  const names = ["none", "step", "sigmoid", "tanh", "softsign"];

  it("move by one and by a row, and stay within", () => {
    expect(moveIn(names, 0, "ArrowDown", 3)).toBe(3);
    expect(moveIn(names, 4, "ArrowUp", 3)).toBe(1);
    expect(moveIn(names, 3, "ArrowDown", 3)).toBeNull();
    expect(moveIn(names, 0, "ArrowLeft", 3)).toBeNull();
    expect(moveIn(names, 0, "End", 3)).toBe(4);
    expect(moveIn(names, 0, "Tab", 3)).toBeNull();
  });

  it("that are letters lead to the next name with it, and round", () => {
    expect(moveIn(names, 0, "s", 3)).toBe(1);
    expect(moveIn(names, 1, "S", 3)).toBe(2);
    expect(moveIn(names, 4, "s", 3)).toBe(1);
    expect(moveIn(names, 0, "q", 3)).toBeNull();
  });
});
