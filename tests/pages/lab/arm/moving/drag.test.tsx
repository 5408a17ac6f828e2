// @vitest-environment jsdom
import "../../../../support/cleanup.ts";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { printStack } from "../../../../../src/experiment/scenario/print-stack.ts";
import { blockTools as words } from "../../../../../src/ui/text/en/block-tools.ts";
import { lab as text } from "../../../../../src/ui/text/en/lab.ts";
import { renderLab } from "../../render-lab.tsx";

const LATER = { timeout: 20_000 };
const { layer, batchnorm } = text.blocks;
const MOUSE = { button: 0, isPrimary: true, pointerType: "mouse", pointerId: 1 };

/** A net of three blocks side by side, each of them 40 px wide. */
async function open() {
  const lab = await renderLab("?v=1&net=8,relu,bn,4&seed=1");
  const list = screen.getByRole("list", { name: text.blocks.list("a") });
  const block = (name: string) => within(list).getByRole("button", { name });
  act(() => block(batchnorm("2")).focus());
  await waitFor(() => expect(list.dataset.movable).toBe(""), LATER);
  for (const [index, button] of [...list.querySelectorAll("button")].entries()) {
    const box = { x: index * 40, y: 0, left: index * 40, right: index * 40 + 40, width: 40 };
    const rect = { ...box, top: 0, bottom: 20, height: 20 };
    button.getBoundingClientRect = () => ({ ...rect, toJSON: () => rect });
  }
  return {
    list,
    block,
    tools: () => screen.queryByRole("group", { name: words.titles.batchnorm("2") }),
    net: () => printStack(lab.nets()[0]),
    carried: () => list.querySelectorAll("[data-carried]").length,
    drag: (pointer = MOUSE) => {
      fireEvent.pointerDown(block(batchnorm("2")), { ...pointer, clientX: 60, clientY: 10 });
      fireEvent.pointerMove(window, { ...pointer, clientX: 45, clientY: 10 });
      fireEvent.pointerMove(window, { ...pointer, clientX: 2, clientY: 10 });
    },
  };
}

describe("a block under a pointer", () => {
  it("stays with the pointer that took it; another one ends nothing", async () => {
    const { drag, carried, block, net } = await open();
    drag();
    expect(carried()).toBe(1);
    fireEvent.pointerCancel(window, { pointerId: 2 });
    fireEvent.pointerDown(block(layer("3", 4, "linear")), { ...MOUSE, pointerType: "touch", pointerId: 2 });
    fireEvent.pointerUp(window, { pointerId: 2 });
    expect(carried()).toBe(1);
    fireEvent.pointerUp(window, MOUSE);
    expect(net()).toBe("bn,8,relu,4");
  });

  it("is where it was when the browser takes the pointer away", async () => {
    const { drag, carried, net } = await open();
    drag();
    fireEvent.pointerCancel(window, MOUSE);
    expect(carried()).toBe(0);
    fireEvent.pointerUp(window, MOUSE);
    expect(net()).toBe("8,relu,bn,4");
  });

  it("does not open when Escape has put it back and the button is let go later", async () => {
    const { drag, block, net, tools } = await open();
    drag();
    fireEvent.keyDown(window, { key: "Escape" });
    await new Promise((later) => setTimeout(later, 30));
    fireEvent.pointerUp(window, MOUSE);
    fireEvent.click(block(batchnorm("2")));
    expect(net()).toBe("8,relu,bn,4");
    expect(tools()).toBeNull();
    fireEvent.pointerDown(block(batchnorm("2")), MOUSE);
    fireEvent.pointerUp(window, MOUSE);
    fireEvent.click(block(batchnorm("2")));
    await waitFor(() => expect(tools()).not.toBeNull(), LATER);
  });
});
