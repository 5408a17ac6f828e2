// @vitest-environment jsdom
import "../../support/cleanup.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { printStack } from "../../../src/experiment/scenario/print-stack.ts";
import { blockTools } from "../../../src/ui/text/en/block-tools.ts";
import { lab as text } from "../../../src/ui/text/en/lab.ts";
import { settled } from "../../state/fake-worker.ts";
import { renderLab } from "./render-lab.tsx";

const netOf = (letter: string) => screen.getByRole("textbox", { name: text.net.label(letter) });
const button = (name: string) => screen.getByRole("button", { name });

/** The tools are loaded when they are first opened. */
const LATER = { timeout: 20_000 };

/** Opens the tools at the end of the row and adds a layer. */
async function addLayer(user: UserEvent): Promise<void> {
  await user.click(button(text.blocks.add));
  await user.click(await screen.findByRole("button", { name: blockTools.add.kinds.layer }, LATER));
}

describe("a text that cannot be used", () => {
  it("goes when the net changes in another way", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&seed=3");
    await user.type(netOf("a"), ",foo");
    expect(netOf("a")).toHaveProperty("value", "8,relu,foo");
    await addLayer(user);
    expect(netOf("a")).toHaveProperty("value", "8,relu,8,relu");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("does not pass to the arm that takes the place of a removed one", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&net.b=4,tanh&seed=3");
    await user.type(netOf("a"), ",zzz");
    await user.click(button(text.arms.remove("a")));
    expect(netOf("a")).toHaveProperty("value", "4,tanh");
  });

  it("goes from the seed and the rate when the reader goes back", async () => {
    const { user, lab } = await renderLab("?v=1&lr=0.1&seed=3");
    const seed = screen.getByRole("textbox", { name: text.data.seed });
    const rate = screen.getByRole("textbox", { name: text.settings.lrOf("a") });
    await user.clear(seed);
    await user.type(seed, "-3{Enter}");
    await user.clear(rate);
    await user.type(rate, "abc{Enter}");
    expect(screen.getByRole("alert").textContent).toBe(text.settings.lrInvalid);
    await act(async () => {
      window.history.replaceState(null, "", "/lab?v=1&lr=0.2&seed=5");
      window.dispatchEvent(new PopStateEvent("popstate"));
      await settled();
    });
    expect(lab.scenario.getState().scenario.seed).toBe(5);
    expect(seed).toHaveProperty("value", "5");
    expect(rate).toHaveProperty("value", "0.2");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("leaves word of a limit that it met until the net changes", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&seed=3");
    await user.clear(netOf("a"));
    await user.type(netOf("a"), "300,relu{Enter}");
    expect(netOf("a")).toHaveProperty("value", "256,relu");
    expect(screen.getByRole("alert").textContent).toContain("300");
    await addLayer(user);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("the focus stays in reach", () => {
  it("and is taken by no link that is opened", async () => {
    await renderLab("?v=1&net.b=4,tanh&net.c=3,relu&at=5&seed=3");
    expect(document.activeElement).toBe(document.body);
  });

  it("when the fourth arm takes the buttons that add one away", async () => {
    const { user } = await renderLab("?v=1&net.b=4,tanh&net.c=3,relu&seed=3");
    button(text.arms.add).focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(netOf("d"));
  });

  it("at the button of a copy that cannot be made, and why is said until the arms change", async () => {
    const wide = "256,relu,256,relu,256,relu";
    const { user, nets } = await renderLab(`?v=1&net=${wide}&net.b=256,relu,256,tanh,256,relu&seed=3`);
    const before = nets();
    const said = () => screen.getByRole("status").textContent;
    for (const asked of [text.arms.copy("b"), text.arms.add]) {
      await user.click(button(asked));
      expect(nets()).toEqual(before);
      expect(document.activeElement).toBe(button(asked));
      await waitFor(() => expect(said()).toContain("397827, above the limit of 300000"), LATER);
    }
    expect(screen.getAllByText(/is not copied/)).toHaveLength(1);
    await user.click(button(text.arms.remove("b")));
    expect(said()).not.toContain("copied");
    await user.click(button(text.arms.add));
    expect(nets()).toEqual([before[0], before[0]]);
  });

  it("at a copy's net, right behind its source, called the same until something is changed", async () => {
    const { user, nets } = await renderLab("?v=1&net=8,relu&net.b=4,tanh&seed=3");
    const head = (letter: string) =>
      within(screen.getByRole("region", { name: text.arms.name(letter) })).getByRole("heading").textContent;
    await user.click(button(text.arms.copy("a")));
    expect(nets().map(printStack)).toEqual(["8,relu", "8,relu", "4,tanh"]);
    expect(document.activeElement).toBe(netOf("b"));
    expect(head("b")).toBe("bsame as a");
    await user.keyboard("{End},8,relu");
    expect(head("b")).toBe("b2 layers");
    await user.clear(netOf("b"));
    await user.keyboard("8,gelu");
    expect(head("b")).toBe("bgelu");
    await user.click(button(text.arms.copy("c")));
    expect(head("d")).toBe("dsame as c");
  });

  it("when the last block is removed", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&seed=3");
    const blocks = within(screen.getByRole("list", { name: text.blocks.list("a") }));
    await user.click(blocks.getAllByRole("button")[0]);
    await user.click(await screen.findByRole("button", { name: blockTools.remove }, LATER));
    expect(netOf("a")).toHaveProperty("value", "");
    expect(document.activeElement).toBe(blocks.getByRole("button", { name: text.blocks.add }));
  });

  it("when the notices are hidden", async () => {
    const { user } = await renderLab("?v=1&lr=NaN&seed=3");
    await user.click(await screen.findByRole("button", { name: text.notices.dismiss }));
    expect(document.activeElement).toBe(screen.getByRole("main"));
  });

  it("when present mode is left, and keys go on acting", async () => {
    const { user, worker } = await renderLab("?v=1&mode=present&seed=3");
    await screen.findAllByText(text.present.accuracy, undefined, { timeout: 10_000 });
    await user.click(button(text.present.leave));
    expect(document.activeElement).toBe(screen.getByRole("main"));
    await user.keyboard(" ");
    await act(settled);
    expect(worker.named("play")).toHaveLength(1);
  });
});

describe("the link to the other language", () => {
  beforeEach(() => {
    const link = document.createElement("a");
    link.id = "other-language";
    link.href = "/zh/lab?v=1&seed=3";
    document.body.append(link);
    return () => link.remove();
  });

  it("leads to the step that is shown while the run goes on", async () => {
    const { user, worker, lab } = await renderLab("?v=1&at=25&seed=3");
    const link = document.getElementById("other-language") as HTMLAnchorElement;
    link.addEventListener("click", (event) => event.preventDefault());
    await user.keyboard(" ");
    await act(settled);
    worker.step = 40;
    await act(async () => {
      lab.run.setRowsInView(0, []);
      await settled();
    });
    await user.click(link);
    expect([link.pathname, link.search]).toEqual(["/zh/lab", "?v=1&at=40&seed=3"]);
  });
});
