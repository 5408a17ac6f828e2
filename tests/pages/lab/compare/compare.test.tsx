// @vitest-environment jsdom
import "../../../support/cleanup.ts";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { printStack } from "../../../../src/experiment/scenario/print-stack.ts";
import { comparisons as english } from "../../../../src/ui/text/en/comparisons.ts";
import { lab as text } from "../../../../src/ui/text/en/lab.ts";
import { comparisons as chinese } from "../../../../src/ui/text/zh-CN/comparisons.ts";
import { lab as chineseText } from "../../../../src/ui/text/zh-CN/lab.ts";
import { renderLab } from "../render-lab.tsx";

/** The menu is loaded when it is first opened. */
const LATER = { timeout: 20_000 };

describe("the menu of comparisons", () => {
  it("makes the arms of arm a at one press, and gives the focus back", async () => {
    const { user, nets, lab } = await renderLab("?v=1&net=5,relu&init=he&net.b=3,tanh&seed=1");
    const opener = screen.getByRole("button", { name: text.arms.compare });
    await user.click(opener);
    await user.click(await screen.findByRole("button", { name: english.names.functions }, LATER));
    expect(nets().map(printStack)).toEqual(["5", "5,sigmoid", "5,tanh", "5,relu"]);
    expect(lab.scenario.getState().scenario.arms.map(({ init }) => init.name)).toEqual(Array(4).fill("he"));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(screen.queryByRole("button", { name: text.arms.add })).toBeNull();
  });

  it("says of each what it keeps and what differs", async () => {
    const { user } = await renderLab();
    await user.click(screen.getByRole("button", { name: text.arms.compare }));
    const depth = await screen.findByRole("button", { name: english.names.depth }, LATER);
    const about = document.getElementById(depth.getAttribute("aria-describedby") ?? "");
    expect(about?.textContent).toBe(english.notes.depth);
  });

  it("is closed without an edit by its button", async () => {
    const { user, nets } = await renderLab("?v=1&net=5,relu&seed=1", "zh-CN");
    await user.click(screen.getByRole("button", { name: chineseText.arms.compare }));
    await user.click(await screen.findByRole("button", { name: chinese.close }, LATER));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(nets().map(printStack)).toEqual(["5,relu"]);
  });
});
