// @vitest-environment jsdom
import "../../support/cleanup.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { thumbnailPaths } from "../../../src/pages/lab/data/thumbnail-paths.ts";
import { lab as english } from "../../../src/ui/text/en/lab.ts";
import { measures } from "../../../src/ui/text/en/measures.ts";
import { measures as chinese } from "../../../src/ui/text/zh-CN/measures.ts";
import { settled } from "../../state/fake-worker.ts";
import { renderLab } from "./render-lab.tsx";

const LATER = { timeout: 10_000 };
const curve = (arm: string) => screen.findByRole("figure", { name: measures.regression.name(arm) }, LATER);
const heading = (name: string) => screen.queryByRole("heading", { name });

describe("the Lab with data of one input", () => {
  it("shows the output over x in the place of the plane, and the plane again when points come back", async () => {
    const { user } = await renderLab("?v=1&net=8,relu&net.b=8,tanh&seed=1");
    expect(heading(english.figures.plane)).not.toBeNull();
    await user.click(screen.getByRole("radio", { name: english.data.names.sine }));
    await act(settled);
    expect(await curve("a relu")).toBeDefined();
    expect(await curve("b tanh")).toBeDefined();
    expect(heading(english.figures.curve)).not.toBeNull();
    expect(heading(english.figures.plane)).toBeNull();
    expect(screen.getByText(measures.regression.legend.target)).toBeDefined();
    await waitFor(() => expect(window.location.search).toBe("?v=1&data=sine&net.b=8,tanh&seed=1"));
    await user.click(screen.getByRole("radio", { name: english.data.names.moons }));
    await act(settled);
    expect(heading(english.figures.plane)).not.toBeNull();
    expect(screen.queryByRole("figure", { name: measures.regression.name("a relu") })).toBeNull();
  });

  it("asks for no loss, and has the reader's own ready for the next classes", async () => {
    const { user, lab } = await renderLab("?v=1&data=moons&loss=squared&seed=1");
    const loss = () => screen.queryByRole("combobox", { name: english.data.loss });
    expect(loss()).not.toBeNull();
    await user.click(screen.getByRole("radio", { name: english.data.names.bump }));
    expect(loss()).toBeNull();
    await user.click(screen.getByRole("radio", { name: english.data.names.moons }));
    expect(loss()).not.toBeNull();
    expect(lab.scenario.getState().scenario.loss).toBe("squared");
  });

  it("says what it does with a skip that does not fit a single input, and goes on", async () => {
    const { user, nets } = await renderLab("?v=1&net=skip(relu,2),8,relu&net.b=4,tanh&seed=1");
    await user.click(screen.getByRole("radio", { name: english.data.names.step }));
    await act(settled);
    expect(await screen.findByText(/skip\(relu,2\),8,relu/)).toBeDefined();
    expect(nets()[0]).toEqual([
      { kind: "linear", units: 8 },
      { kind: "activation", name: "relu", parameters: [] },
    ]);
    expect(nets()[1][0]).toEqual({ kind: "linear", units: 4 });
  });

  it("prints test loss where there is no accuracy, in present mode too", async () => {
    await renderLab("?v=1&data=abs&seed=1");
    expect(await screen.findByText(english.readouts.testLoss)).toBeDefined();
    expect(screen.queryByText("50.0 %")).toBeNull();
  });

  it("has its figure in present mode, and in Chinese", async () => {
    await renderLab("?v=1&data=abs&mode=present&seed=1", "zh-CN");
    const figure = await screen.findByRole("figure", { name: chinese.regression.name("a relu") }, LATER);
    expect(within(figure).getByRole("slider")).toBeDefined();
    expect(screen.queryByText("测试准确率")).toBeNull();
    expect(screen.getByText("测试损失")).toBeDefined();
  });
});

describe("the thumbnail of data of one input", () => {
  it("is the curve with dots about it, in no class's colour", () => {
    const [dots, line] = thumbnailPaths("sine", 48);
    expect([dots.kind, line.kind]).toEqual(["dots", "curve"]);
    // From x = -1 of the shown -1.3 to 1.3 to x = 1.
    const xs = line.d
      .slice(1)
      .split("L")
      .map((point) => Number(point.split(",")[0]));
    expect(xs[0]).toBeCloseTo((48 * 0.3) / 2.6, 1);
    expect(xs.at(-1)).toBeCloseTo((48 * 2.3) / 2.6, 1);
  });

  it("of classes has a path for each", () => {
    expect(thumbnailPaths("rings", 48).map(({ kind }) => kind)).toEqual(["dots-0", "dots-1", "dots-2"]);
    expect(thumbnailPaths("moons", 48)).toHaveLength(2);
  });
});
