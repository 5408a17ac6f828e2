// @vitest-environment jsdom
import "../../support/cleanup.ts";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderLab } from "./render-lab.tsx";

const WEIGHTS = "L2 penalty on the weights of arm a";
const SPARSITY = "Sparsity penalty on the activations of arm a";

describe("the penalties of an arm", () => {
  it("are out of the way until they are asked for", async () => {
    const { user, lab } = await renderLab();
    expect(screen.queryByRole("textbox", { name: WEIGHTS })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Penalties of arm a" }));
    const field = screen.getByRole("textbox", { name: WEIGHTS });
    await user.clear(field);
    await user.type(field, "0.01{Enter}");
    expect(lab.scenario.getState().scenario.arms[0]).toMatchObject({ l1: 0, l2: 0.01, sparse: 0 });
    expect(window.location.search).toContain("l2=0.01");
  });

  it("are shown where a link sets one, and refuse what is no penalty", async () => {
    const { user, lab } = await renderLab("?v=1&sparse=0.001&seed=1");
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: SPARSITY });
    expect(field.value).toBe("0.001");
    await user.clear(field);
    await user.type(field, "-1{Enter}");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByRole("alert").textContent).toBe("A number from 0 to 10.");
    expect(lab.scenario.getState().scenario.arms[0].sparse).toBe(0.001);
  });

  it("of an arm are there to compare where arm a has one", async () => {
    await renderLab("?v=1&l1=0.1&l1.b=0&seed=1");
    const names = screen
      .getAllByRole("textbox", { name: /^L1 penalty/ })
      .map((field) => field.ariaLabel ?? field.getAttribute("aria-label"));
    expect(names).toHaveLength(2);
  });
});
