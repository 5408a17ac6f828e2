// @vitest-environment jsdom
import "../../../support/cleanup.ts";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { printStack } from "../../../../src/experiment/scenario/print-stack.ts";
import { lab as text } from "../../../../src/ui/text/en/lab.ts";
import { renderLab } from "../render-lab.tsx";

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: text.net.label("a") });
const blocks = () => screen.getByRole("list", { name: text.blocks.list("a") });

describe("a text that is no net", () => {
  it("has its place marked under it, and a button sets the caret there", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&seed=1");
    await user.clear(field());
    await user.type(field(), "8,rleu,4");
    expect(document.querySelector(".lab-net-caret")?.textContent).toBe("8,^");
    await user.click(screen.getByRole("button", { name: text.net.goTo(3) }));
    expect(document.activeElement).toBe(field());
    expect([field().selectionStart, field().selectionEnd]).toEqual([2, 2]);
  });

  it("leaves the last valid net running and in the blocks, which say so", async () => {
    const { user, nets } = await renderLab("?v=1&net=8,relu&seed=1");
    expect(blocks().getAttribute("aria-describedby")).toBeNull();
    await user.type(field(), ",4,(");
    expect(printStack(nets()[0])).toBe("8,relu,4");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    const alert = screen.getByRole("alert");
    expect(blocks().getAttribute("aria-describedby")).toBe(alert.id);
    expect(field().getAttribute("aria-describedby")).toBe(alert.id);
    expect(alert.textContent).toContain("the blocks show it");
    expect(screen.getByRole("button", { name: text.blocks.layer("2", 4, "linear") })).toBeDefined();
  });

  it("says each fault once: what is typed elsewhere leaves the message alone", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&seed=1");
    await user.type(field(), "(");
    const alert = screen.getByRole("alert");
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    observer.observe(alert, { childList: true, characterData: true, subtree: true });
    await user.type(field(), "4,8");
    expect(screen.getByRole("alert")).toBe(alert);
    expect(changes + observer.takeRecords().length).toBe(0);
  });

  it("is quoted at a length that a reader can take in", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&seed=1");
    await user.clear(field());
    await user.paste("x".repeat(3000));
    expect(screen.getByRole("alert").textContent?.length).toBeLessThan(200);
    const init = screen.getByRole("combobox", { name: text.settings.initOf("a") });
    await user.clear(init);
    await user.paste("y".repeat(3000));
    await user.keyboard("{Enter}");
    expect(screen.getByText(/y{9}/).textContent?.length).toBeLessThan(300);
    await user.clear(init);
    await user.keyboard("{Enter}");
    expect(screen.getByText(/^Something must stand here/)).toBeDefined();
  });

  it("below a limit is not said to be above it", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&seed=1");
    await user.clear(field());
    await user.type(field(), "0");
    expect(screen.getByRole("alert").textContent).toBe("0 is outside of the limits: 1 is used.");
  });

  it("with more layers than a net can have is said to be cut, and to what, also once it is used", async () => {
    const { user, nets } = await renderLab("?v=1&net=8,relu&seed=1");
    await user.clear(field());
    await user.type(field(), "20x(20x(2,relu))");
    const said = text.net.limited("20x(20x(2,relu))", "6x(20x(2,relu))");
    expect(screen.getByRole("alert").textContent).toBe(said);
    await user.keyboard("{Enter}");
    expect(printStack(nets()[0])).toBe("6x(20x(2,relu))");
    expect(field().value).toBe("6x(20x(2,relu))");
    expect(screen.getByRole("alert").textContent).toBe(said);
  });

  it("gives way to the net on Escape", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&seed=1");
    await user.type(field(), ",foo{Escape}");
    expect(field().value).toBe("8,relu");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(blocks().getAttribute("aria-describedby")).toBeNull();
  });
});
