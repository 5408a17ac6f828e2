// @vitest-environment jsdom
import "../../../../support/cleanup.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { printStack } from "../../../../../src/experiment/scenario/print-stack.ts";
import { blockTools as words } from "../../../../../src/ui/text/en/block-tools.ts";
import { lab as text } from "../../../../../src/ui/text/en/lab.ts";
import { settled } from "../../../../state/fake-worker.ts";
import { renderLab } from "../../render-lab.tsx";

const LATER = { timeout: 20_000 };
const { moving } = words;

/** The Lab with the focus on a block of its one net, and what moves blocks loaded. */
async function at(net: string, name: string) {
  const lab = await renderLab(`?v=1&net=${net}&seed=1`);
  const row = within(screen.getByRole("list", { name: text.blocks.list("a") }));
  const block = (called: string) => row.getByRole("button", { name: called });
  act(() => block(name).focus());
  const list = screen.getByRole("list", { name: text.blocks.list("a") });
  await waitFor(() => expect(list.dataset.movable).toBe(""), LATER);
  return {
    ...lab,
    block,
    net: () => printStack(lab.nets()[0]),
    said: () => lab.lab.view.getState().said,
  };
}

const { layer, batchnorm } = text.blocks;

describe("a block under the keyboard", () => {
  it("is picked up, moved and dropped; the run follows each move, the history has one entry", async () => {
    const { user, net, said, block, worker } = await at("8,relu,bn,4", layer("1", 8, "relu"));
    const entries = window.history.length;
    await user.keyboard(" ");
    const lifted = moving.lifted(moving.place(layer("1", 8, "relu"), 1, 3));
    expect(said()).toBe(lifted);
    expect(screen.getByRole("status").textContent).toContain(lifted);
    expect(block(layer("1", 8, "relu")).hasAttribute("data-carried")).toBe(true);
    await user.keyboard("{ArrowRight}");
    expect(net()).toBe("bn,8,relu,4");
    expect(document.activeElement).toBe(block(layer("2", 8, "relu")));
    await user.keyboard("{ArrowRight}");
    await act(settled);
    expect(printStack(worker.scenario.arms[0].net)).toBe("bn,4,8,relu");
    await user.keyboard(" ");
    expect(block(layer("3", 8, "relu")).hasAttribute("data-carried")).toBe(false);
    expect(screen.queryByRole("group", { name: words.titles.layer("3") })).toBeNull();
    await waitFor(() => expect(window.history.length).toBe(entries + 1));
    await waitFor(
      () => expect(said()).toBe(moving.dropped(moving.place(layer("3", 8, "relu"), 3, 3))),
      LATER,
    );
  });

  it("goes into brackets and out of them, and stays where it would break one", async () => {
    const { user, net, said, block } = await at("2,bn,2x(4)", batchnorm("2"));
    await user.keyboard(" {ArrowRight}");
    expect(net()).toBe("2,2x(bn,4)");
    expect(document.activeElement).toBe(block(batchnorm("2.1")));
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(net()).toBe("2,2x(4),bn");
    await user.keyboard("{ArrowRight}");
    expect(net()).toBe("2,2x(4),bn");
    await waitFor(() => expect(said()).toBe(words.refusals.last), LATER);
  });

  it("is put back by Escape, wherever it has been", async () => {
    const { user, net, block } = await at("8,relu,bn,4", batchnorm("2"));
    await user.keyboard(" {ArrowRight}{ArrowLeft}{ArrowLeft}");
    expect(net()).toBe("bn,8,relu,4");
    await user.keyboard("{Escape}");
    expect(net()).toBe("8,relu,bn,4");
    expect(document.activeElement).toBe(block(batchnorm("2")));
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(block(layer("3", 4, "linear")));
  });

  it("stays where it is when the focus leaves it", async () => {
    const { user, net, block } = await at("8,relu,bn", batchnorm("2"));
    await user.keyboard(" {ArrowLeft}");
    await user.click(screen.getByRole("textbox", { name: text.net.label("a") }));
    await waitFor(() => expect(block(batchnorm("1")).hasAttribute("data-carried")).toBe(false));
    expect(net()).toBe("bn,8,relu");
  });

  it("is removed by Delete, and the focus goes to what has come in its place", async () => {
    const { user, net, said, block } = await at("8,relu,bn,4", batchnorm("2"));
    await user.keyboard("{Delete}");
    expect(net()).toBe("8,relu,4");
    expect(said()).toBe(moving.removed(moving.place(batchnorm("2"), 2, 3)));
    await waitFor(() => expect(document.activeElement).toBe(block(layer("2", 4, "linear"))));
  });

  it("opens its tools by Enter, as by a press", async () => {
    const { user } = await at("8,relu,4", layer("1", 8, "relu"));
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("group", { name: words.titles.layer("1") }, LATER)).toBeDefined();
  });
});
