// @vitest-environment jsdom
import "../../../../support/cleanup.ts";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { printStack } from "../../../../../src/experiment/scenario/print-stack.ts";
import { blockTools as words } from "../../../../../src/ui/text/en/block-tools.ts";
import { lab as text } from "../../../../../src/ui/text/en/lab.ts";
import { blockTools as chinese } from "../../../../../src/ui/text/zh-CN/block-tools.ts";
import { renderLab } from "../../render-lab.tsx";

/** The tools are loaded when they are first opened. */
const LATER = { timeout: 20_000 };

/** The Lab with one net, and what a reader does in its row of blocks and in the tools. */
async function editing(net: string) {
  const lab = await renderLab(`?v=1&net=${net}&seed=1`);
  const { user } = lab;
  const row = () => within(screen.getByRole("list", { name: text.blocks.list("a") }));
  const tools = async (title: string) => within(await screen.findByRole("group", { name: title }, LATER));
  return {
    ...lab,
    row,
    tools,
    net: () => printStack(lab.nets()[0]),
    /** Presses a block of the row. */
    press: (name: string) => user.click(row().getByRole("button", { name })),
    /** Presses a button of the open tools. */
    use: async (title: string, name: string) =>
      user.click((await tools(title)).getByRole("button", { name })),
    type: async (title: string, label: string, value: string) => {
      const field = (await tools(title)).getByRole("textbox", { name: label });
      await user.clear(field);
      await user.type(field, `${value}{Enter}`);
    },
  };
}

describe("the row of blocks", () => {
  it("names every kind, and the place of each in its brackets", async () => {
    const { row } = await editing("8,relu,20x(skip(bn,relu,8)),4max3,dropout:0.2,tanh");
    const names = row()
      .getAllByRole("button")
      .map((button) => button.getAttribute("aria-label"));
    expect(names).toEqual([
      text.blocks.layer("1", 8, "relu"),
      text.blocks.repeat("2", 20),
      text.blocks.skip("2.1"),
      text.blocks.batchnorm("2.1.1"),
      text.blocks.activation("2.1.2", "relu"),
      text.blocks.layer("2.1.3", 8, "linear"),
      text.blocks.maxout("3", 4, 3),
      text.blocks.dropout("4", 0.2),
      text.blocks.activation("5", "tanh"),
      text.blocks.add,
    ]);
    const inside = within(row().getByRole("list", { name: text.blocks.skip("2.1") }));
    expect(inside.getAllByRole("button")).toHaveLength(3);
  });
});

describe("the tools", () => {
  it("add every kind at the end, and show the fields of what was added", async () => {
    const { press, use, net, tools } = await editing("8,relu");
    await press(text.blocks.add);
    await use(words.titles.end, words.add.kinds.layer);
    expect(net()).toBe("8,relu,8,relu");
    await use(words.titles.layer("2"), words.add.kinds.batchnorm);
    await use(words.titles.batchnorm("3"), words.add.kinds.activation);
    await use(words.titles.activation("4"), words.add.kinds.dropout);
    await use(words.titles.dropout("5"), words.add.kinds.maxout);
    await use(words.titles.maxout("6"), words.add.kinds.skip);
    await use(words.titles.skip("7"), words.add.kinds.repeat);
    expect(net()).toBe("8,relu,8,relu,bn,relu,dropout:0.2,8max2,skip(8,relu),2x(8,relu)");
    expect(await tools(words.titles.repeat("8"))).toBeDefined();
  });

  it("change the numbers of every kind", async () => {
    const { press, use, type, net } = await editing("8,relu,dropout:0.5,4max3,2x(8)");
    await press(text.blocks.layer("1", 8, "relu"));
    await use(words.titles.layer("1"), words.more);
    await press(text.blocks.dropout("2", 0.5));
    await type(words.titles.dropout("2"), words.rate, "0.25");
    await press(text.blocks.maxout("3", 4, 3));
    await use(words.titles.maxout("3"), words.fewer);
    await use(words.titles.maxout("3"), words.morePieces);
    await press(text.blocks.repeat("4", 2));
    await type(words.titles.repeat("4"), words.times, "20");
    expect(net()).toBe("9,relu,dropout:0.25,3max4,20x(8)");
  });

  it("change the parameters of an activation", async () => {
    const { press, type, net } = await editing("8,leaky");
    await press(text.blocks.layer("1", 8, "leaky"));
    await type(words.titles.layer("1"), "slope", "0.2");
    expect(net()).toBe("8,leaky:0.2");
    await type(words.titles.layer("1"), "slope", "3");
    expect(net()).toBe("8,leaky:0.2");
    expect(screen.getByText(words.numberInvalid("0", "1"))).toBeDefined();
  });

  it("put brackets around several blocks and take them away", async () => {
    const { user, press, use, net, tools } = await editing("8,bn,relu,8");
    await press(text.blocks.batchnorm("2"));
    const around = (await tools(words.titles.batchnorm("2"))).getByRole("combobox", {
      name: words.brackets.around,
    });
    await user.selectOptions(around, "3");
    await use(words.titles.batchnorm("2"), words.brackets.skip);
    expect(net()).toBe("8,skip(bn,relu,8)");
    await use(words.titles.skip("2"), words.brackets.unwrap);
    expect(net()).toBe("8,bn,relu,8");
  });

  it("leave the focus on the first block that was freed from brackets", async () => {
    const { press, use, row, net } = await editing("8,3x(4,relu,bn)");
    await press(text.blocks.repeat("2", 3));
    await use(words.titles.repeat("2"), words.brackets.unwrap);
    expect(net()).toBe("8,4,relu,bn");
    expect(document.activeElement).toBe(
      row().getByRole("button", { name: text.blocks.layer("2", 4, "relu") }),
    );
  });

  it("say that what comes before a step is not trained", async () => {
    const { press, tools } = await editing("8,step,4,relu");
    await press(text.blocks.layer("1", 8, "step"));
    expect((await tools(words.titles.layer("1"))).getByText(words.untrainable)).toBeDefined();
    await press(text.blocks.layer("2", 4, "relu"));
    expect((await tools(words.titles.layer("2"))).queryByText(words.untrainable)).toBeNull();
  });

  it("add inside a bracket and before it", async () => {
    const { user, press, use, net, tools } = await editing("8,2x(8)");
    await press(text.blocks.repeat("2", 2));
    const open = await tools(words.titles.repeat("2"));
    await user.click(open.getByRole("radio", { name: words.add.places.inside }));
    await use(words.titles.repeat("2"), words.add.kinds.batchnorm);
    expect(net()).toBe("8,2x(8,bn)");
  });

  it("say in words why an edit cannot be made, and lose nothing", async () => {
    const { press, use, net } = await editing("8,16");
    await press(text.blocks.layer("2", 16, "linear"));
    await use(words.titles.layer("2"), words.brackets.skip);
    expect(screen.getByRole("alert").textContent).toBe("A skip must keep its width: 8 in, 16 out.");
    expect(net()).toBe("8,16");
    await use(words.titles.layer("2"), words.right);
    expect(screen.getByRole("alert").textContent).toBe(words.refusals.last);
  });

  it("say what changes together, and what cannot change", async () => {
    const { press, use, net } = await editing("skip(2,relu),8,skip(8)");
    await press(text.blocks.layer("2", 8, "linear"));
    await screen.findByText(words.tied(2), undefined, LATER);
    await use(words.titles.layer("2"), words.fewer);
    expect(net()).toBe("skip(2,relu),7,skip(7)");
    await press(text.blocks.layer("1.1", 2, "relu"));
    expect(screen.getByText(words.tiedToInputs(2))).toBeDefined();
    await use(words.titles.layer("1.1"), words.more);
    expect(net()).toBe("skip(2,relu),7,skip(7)");
  });

  it("move, remove and close by keyboard; the focus goes back to the row", async () => {
    const { user, row, net, tools } = await editing("8,relu,2x(4),bn");
    row()
      .getByRole("button", { name: text.blocks.batchnorm("3") })
      .focus();
    await user.keyboard("{Enter}");
    (await tools(words.titles.batchnorm("3"))).getByRole("button", { name: words.left }).focus();
    await user.keyboard("{Enter}");
    expect(net()).toBe("8,relu,2x(4,bn)");
    (await tools(words.titles.batchnorm("2.2"))).getByRole("button", { name: words.remove }).focus();
    await user.keyboard("{Enter}");
    expect(net()).toBe("8,relu,2x(4)");
    expect(document.activeElement).toBe(row().getByRole("button", { name: text.blocks.add }));
    row()
      .getByRole("button", { name: text.blocks.repeat("2", 2) })
      .focus();
    await user.keyboard("{Enter}");
    (await tools(words.titles.repeat("2"))).getByRole("button", { name: words.left }).focus();
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(row().getByRole("button", { name: text.blocks.repeat("2", 2) }));
    expect(screen.queryByRole("group", { name: words.titles.repeat("2") })).toBeNull();
  });

  it("speak the page's language", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&seed=1", "zh-CN");
    await user.click(screen.getByRole("button", { name: /^第 1 层/ }));
    expect(await screen.findByRole("group", { name: chinese.titles.layer("1") }, LATER)).toBeDefined();
  });
});
