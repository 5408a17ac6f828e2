// @vitest-environment jsdom
import { act, fireEvent, render as renderAlone, screen, within } from "@testing-library/react";
import { type ReactNode, StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import { createSession } from "../../src/experiment/session/session.ts";
import { armStyles } from "../../src/figures/arm-style.ts";
import { countZero, pointColumns } from "../../src/figures/point/columns.ts";
import { layoutNet, wantedHeight } from "../../src/figures/point/net-geometry.ts";
import { PointView } from "../../src/figures/point/PointView.tsx";
import { layoutPath, linesEnd, pathHeight, rowAt, sizeScale } from "../../src/figures/point/path-geometry.ts";
import { createSelectionStore } from "../../src/state/selection-store.ts";
import { formatNumber } from "../../src/ui/format.ts";
import { measures as english } from "../../src/ui/text/en/measures.ts";
import type { Language } from "../../src/ui/text/text.ts";
import { MeasuresContext } from "../../src/ui/text/use-measures-text.ts";
import { measures as chinese } from "../../src/ui/text/zh-CN/measures.ts";
import { Speaking } from "../support/speaking.tsx";
import { fakeSource } from "./frames.ts";
import "../support/cleanup.ts";
import "../support/probing.ts";

beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A real session whose frames fulfil what the figure wants. */
function open(query: string, steps = 40) {
  const { scenario } = parseQuery(query);
  const session = createSession(scenario);
  for (let i = 0; i < steps; i++) session.step();
  const nothing = { historyFrom: 0, surface: false, rows: [] };
  const { setting } = session;
  const fake = fakeSource({ frame: session.frame(nothing), history: [], setting });
  const wished = () => [...fake.wishes].flatMap((wish) => (wish.kind === "point" ? [wish] : [])).at(-1);
  const pull = () =>
    act(() =>
      fake.show({ frame: session.frame({ ...nothing, point: wished() ?? null }), history: [], setting }),
    );
  const arms = armStyles(scenario);
  const frameOf = (sample: number, arm = 0) =>
    session.frame({ ...nothing, point: { sample, routes: [] } }).arms[arm];
  return { ...fake, session, setting, arms, pull, wished, frameOf };
}

function show(
  opened: ReturnType<typeof open>,
  {
    language = "en",
    height,
    sample = null,
  }: { language?: Language; height?: number; sample?: number | null } = {},
) {
  const selection = createSelectionStore();
  selection.setState({ sample });
  const speak = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <Speaking language={language}>
        <MeasuresContext value={language === "en" ? english : chinese}>{children}</MeasuresContext>
      </Speaking>
    </StrictMode>
  );
  renderAlone(<PointView source={opened.source} arms={opened.arms} selection={selection} height={height} />, {
    wrapper: speak,
  });
  opened.pull();
  return selection;
}

const RELU = "data=spiral&n=60&net=6,relu,5,relu&init=he&seed=4";
const net = () => screen.getByRole("figure", { name: english.point.title });
const chain = () => screen.getByRole("figure", { name: english.path.title });
const probeOf = (figure: HTMLElement) => within(figure).getByRole("slider");

function tableOf(figure: HTMLElement): string[][] {
  const details = figure.querySelector("details");
  if (details === null) throw new Error("no table");
  details.open = true;
  fireEvent(details, new Event("toggle"));
  const rows = [...details.querySelectorAll("tbody tr")];
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ""));
}

describe("one point", () => {
  it("begins with the first training point where none is picked, and then wants that one", () => {
    const opened = open(RELU);
    const selection = show(opened);
    expect(selection.getState().sample).toBe(opened.setting.train[0]);
    expect(opened.wished()).toMatchObject({ sample: opened.setting.train[0] });
    expect(opened.wishes.size).toBe(1);
  });

  it.each(["en", "zh-CN"] as const)("says in its legend what bars are as long as, in %s", (language) => {
    const opened = open(RELU);
    show(opened, { language });
    const words = (language === "en" ? english : chinese).point;
    const [figure] = screen.getAllByRole("figure");
    expect(within(figure).getByText(words.length)).toBeTruthy();
  });

  it("says how many hidden units get no gradient from it, and how many others train", () => {
    const opened = open(RELU);
    const sample = opened.setting.train[7];
    show(opened, { sample });
    const arm = opened.frameOf(sample);
    const point = arm.point;
    if (point === null) throw new Error("no point");
    const hidden = [0, 2].flatMap((layer) =>
      Array.from(point.layers[layer].gradients, (delta, unit) => ({
        zero: delta === 0,
        reached: point.layers[layer].reached?.[unit] ?? 0,
      })),
    );
    const zero = hidden.filter((unit) => unit.zero);
    const others = zero.filter(({ reached }) => reached > 0).length;
    expect(zero.length).toBeGreaterThan(0);
    const said = english.point.headline({ zero: zero.length, others, units: 11 });
    expect(said).toContain(`${zero.length} of 11 hidden units`);
    expect(within(net()).getAllByText((text) => text.endsWith(said)).length).toBeGreaterThan(0);
  });

  it("has every unit in its table: z, a, delta and who gives it gradient", () => {
    const opened = open(RELU);
    const sample = opened.setting.train[7];
    show(opened, { sample });
    const { point } = opened.frameOf(sample);
    const rows = tableOf(net());
    expect(rows).toHaveLength(6 + 5 + 1);
    expect(rows[2].slice(0, 5)).toEqual([
      "1",
      "3",
      formatNumber(point?.layers[0].values[2] ?? null),
      formatNumber(point?.layers[1].values[2] ?? null),
      formatNumber(point?.layers[0].gradients[2] ?? null),
    ]);
    const points = opened.setting.train.length;
    expect(rows.at(-1)?.at(-1)).toBe(`gradient from ${points} of ${points} points`);
    const silent = rows.filter((row) => row[5].startsWith(english.point.silent));
    expect(silent.length).toBeGreaterThan(0);
    for (const row of silent) expect([row[3], row[4]]).toEqual(["0", "0"]);
  });

  it("goes on to the next point and to any by its number, in the order of the data", () => {
    const opened = open(RELU);
    const selection = show(opened);
    const { train } = opened.setting;
    fireEvent.click(screen.getByRole("button", { name: english.point.following }));
    expect(selection.getState().sample).toBe(train[1]);
    const field = screen.getByRole("textbox", { name: english.point.choose });
    fireEvent.change(field, { target: { value: "17" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(selection.getState().sample).toBe(train[16]);
    fireEvent.click(screen.getByRole("button", { name: english.point.previous }));
    expect(selection.getState().sample).toBe(train[15]);
    fireEvent.change(field, { target: { value: "999" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(selection.getState().sample).toBe(train[15]);
    expect(screen.getByText(english.point.invalid(train.length))).toBeDefined();
    expect(opened.wishes.size).toBe(1);
  });

  it("follows what is picked elsewhere", () => {
    const opened = open(RELU);
    const selection = show(opened);
    act(() => selection.setState({ sample: opened.setting.train[9] }));
    expect(opened.wished()).toMatchObject({ sample: opened.setting.train[9] });
    opened.pull();
    expect(within(net()).getAllByText(/Point 10, class /).length).toBeGreaterThan(0);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: english.point.choose }).value).toBe("10");
  });

  it("shows another arm where there are several", () => {
    const opened = open(`${RELU}&net.b=4,tanh`);
    show(opened);
    expect(tableOf(net())).toHaveLength(12);
    fireEvent.click(screen.getByRole("radio", { name: /^b/ }));
    expect(tableOf(net())).toHaveLength(5);
    expect(
      within(net()).getAllByText(english.point.headline({ zero: 0, others: 0, units: 4 }), { exact: false }),
    );
  });

  it("reads out units by keys, forward and backward values together", () => {
    const opened = open(RELU);
    show(opened);
    const probe = probeOf(net());
    fireEvent.keyDown(probe, { key: "ArrowRight" });
    fireEvent.keyDown(probe, { key: "ArrowDown" });
    expect(probe.getAttribute("aria-valuetext")).toMatch(
      /^layer 2, unit 2: z [\d.−e]+, a [\d.−e]+, δ [\d.−e]+; .*gradient from \d+ of 30 points$/,
    );
  });

  it("speaks Chinese too", () => {
    const opened = open(RELU);
    show(opened, { language: "zh-CN" });
    const figure = screen.getByRole("figure", { name: chinese.point.title });
    expect(within(figure).getAllByText(/第 1 个点，类别 A，自身损失/).length).toBeGreaterThan(0);
    expect(screen.getByRole("figure", { name: chinese.path.title })).toBeDefined();
  });

  it.each([
    [150, 900],
    [300, 440],
  ])("before a hall leaves out the path where it has no room, %i high and %i wide", (height, width) => {
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, width, height));
    show(open(RELU), { height });
    expect(net()).toBeDefined();
    expect(screen.queryByRole("figure", { name: english.path.title })).toBeNull();
  });

  it("has the path beside it before a hall where it is alone on a wide screen", () => {
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 680, 300));
    show(open(`${RELU}&net.b=6,tanh`), { height: 300 });
    expect(chain()).toBeDefined();
    expect(screen.getByRole("radio", { name: "b" })).toBeDefined();
    expect(screen.queryByText(english.point.take)).toBeNull();
  });
});

describe("one path of the chain rule", () => {
  it("lists its factors with the product so far, and what it is a part of", () => {
    const opened = open(RELU);
    const sample = opened.setting.train[7];
    show(opened, { sample });
    const { point } = opened.frameOf(sample);
    if (point === null) throw new Error("no point");
    const { factors, product, total, units, paths } = point.path;
    const rows = tableOf(chain());
    expect(rows.map(([, value]) => value)).toEqual(factors.map(({ value }) => formatNumber(value)));
    expect(rows.at(-1)?.[2]).toBe(formatNumber(product));
    expect(paths).toBe(5);
    const [first, second] = units.map((unit) => (unit ?? 0) + 1);
    expect(rows.map(([name]) => name)).toEqual([
      "∂L/∂z, output 1",
      `w, layer 2, unit ${second} → output 1`,
      `f′(z), layer 2, unit ${second}`,
      `w, layer 1, unit ${first} → layer 2, unit ${second}`,
      `f′(z), layer 1, unit ${first}`,
    ]);
    const place = `layer 1, unit ${first}`;
    const adds = english.path.adds(formatNumber(product), formatNumber(total), place, "5");
    expect(within(chain()).getAllByText(adds, { exact: false }).length).toBeGreaterThan(0);
  });

  it("passes the unit that is chosen, until the strongest is asked for again", () => {
    const opened = open(RELU);
    show(opened);
    fireEvent.change(screen.getByRole("combobox", { name: english.path.through }), {
      target: { value: "1" },
    });
    fireEvent.change(screen.getByRole("combobox", { name: english.path.unit }), { target: { value: "3" } });
    expect(opened.wished()?.routes[0]).toEqual([null, 3, null]);
    opened.pull();
    expect(tableOf(chain())[1][0]).toBe("w, layer 2, unit 4 → output 1");
    fireEvent.click(screen.getByRole("button", { name: english.path.strongest }));
    expect(opened.wished()?.routes[0]).toEqual([]);
  });

  it("takes the unit on which Enter is pressed in the net, and lets it go at the second press", () => {
    const opened = open(RELU);
    show(opened);
    const probe = probeOf(net());
    fireEvent.keyDown(probe, { key: "ArrowDown" });
    fireEvent.keyDown(probe, { key: "ArrowDown" });
    fireEvent.keyDown(probe, { key: "Enter" });
    expect(opened.wished()?.routes[0]).toEqual([2, null, null]);
    opened.pull();
    expect(tableOf(chain()).at(-1)?.[0]).toBe("f′(z), layer 1, unit 3");
    fireEvent.keyDown(probe, { key: "Enter" });
    expect(opened.wished()?.routes[0]).toEqual([null, null, null]);
  });

  it("names batch norm, the winning piece and the way around a branch", () => {
    const opened = open("data=circle&n=40&net=4,bn,tanh,3max2,skip(3,tanh)&seed=7");
    show(opened);
    const names = tableOf(chain()).map(([name]) => name);
    expect(names.some((name) => name.startsWith("batch norm, layer 1"))).toBe(true);
    expect(names.some((name) => /^piece [12], layer 2, unit [123]$/.test(name))).toBe(true);
    const around = names.some((name) => name.startsWith("around, layer 3"));
    const through = names.some((name) => name.startsWith("f′(z), layer 3"));
    expect(around).not.toBe(through);
  });
});

describe("the picture of a net on one point", () => {
  it("of a maxout shows the largest piece, whose gradient is the unit's", () => {
    const opened = open("data=spiral&n=40&net=4max3,5,relu&seed=4");
    const { train } = opened.setting;
    const arm = opened.frameOf(train[3]);
    if (arm.point === null) throw new Error("no point");
    const [first] = pointColumns(arm, arm.point);
    expect(first.units).toHaveLength(4);
    first.units.forEach(({ z, a, delta }, unit) => {
      expect(z).toBe(a);
      // dL/da of the maxout itself.
      expect(delta).toBe(arm.point?.layers[1].gradients[unit]);
    });
  });

  it("counts hidden units alone", () => {
    const unit = (delta: number, reached: number) => ({ z: 1, a: 1, delta, silent: false, reached });
    const columns = [
      { name: "1", ordinal: 0, units: [unit(0, 0), unit(0, 4), unit(0.5, 9)] },
      { name: "out", ordinal: 1, units: [unit(0, 9)] },
    ];
    expect(countZero(columns)).toEqual({ zero: 2, others: 1, units: 3 });
  });

  it("ends the lines of a path's axis under its last factor, in any height", () => {
    for (const height of [pathHeight(4), 300, 560]) {
      const layout = layoutPath(676, height, 4);
      const end = linesEnd(height, 4, layout);
      expect(end).toBeGreaterThan(rowAt(3, layout));
      expect(end).toBeLessThanOrEqual(Math.min(height, rowAt(4, layout)));
    }
  });

  it("keeps every cell within the drawing, with numbers only where they have room", () => {
    const opened = open("data=spiral&n=40&net=8,relu,8,relu,8,relu&seed=4", 5);
    const arm = opened.frameOf(0);
    if (arm.point === null) throw new Error("no point");
    const columns = pointColumns(arm, arm.point);
    for (const [width, numbers] of [
      [676, true],
      [350, false],
      [180, false],
    ] as const) {
      const height = wantedHeight(8);
      const layout = layoutNet(columns, width, height);
      expect(layout.numbers).toBe(numbers);
      for (const { x, y, width: own, height: tall, forward, backward } of layout.cells) {
        expect(x).toBeGreaterThanOrEqual(2);
        expect(x + own).toBeLessThanOrEqual(width - 2);
        expect(y + tall).toBeLessThanOrEqual(height);
        expect(forward.x + forward.width).toBeLessThanOrEqual(backward.x);
      }
      // In each column the longest bar belongs to the largest number.
      const first = layout.cells.filter(({ column }) => column === 0);
      const longest = first.reduce((a, b) => (b.forward.width > a.forward.width ? b : a));
      expect(Math.abs(longest.value.a)).toBe(Math.max(...first.map(({ value }) => Math.abs(value.a))));
    }
  });
});

describe("the axis of sizes", () => {
  it("holds all sizes between whole decades, and exact zeros before them", () => {
    const scale = sizeScale([0.5, -3e-4, 0], 100, 400);
    expect(scale.at(0)).toBeLessThan(scale.at(3e-4) ?? 0);
    expect(scale.at(-3e-4)).toBe(scale.at(3e-4));
    expect(scale.at(1)).toBeCloseTo(400, 9);
    const distance = (scale.at(0.1) ?? 0) - (scale.at(0.01) ?? 0);
    expect((scale.at(0.01) ?? 0) - (scale.at(0.001) ?? 0)).toBeCloseTo(distance, 9);
    expect(scale.at(Number.POSITIVE_INFINITY)).toBeNull();
    expect(sizeScale([0], 100, 400).ticks.length).toBeGreaterThan(0);
  });
});
