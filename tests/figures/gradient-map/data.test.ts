import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { armName, armStyles } from "../../../src/figures/arm-style.ts";
import { expectedDeltas } from "../../../src/figures/gradient/theory.ts";
import { decadesOf, gradientMaps } from "../../../src/figures/gradient-map/data.ts";
import { describeMaps } from "../../../src/figures/gradient-map/describe.ts";
import { mapLayout } from "../../../src/figures/gradient-map/layout.ts";
import { BLANK } from "../../../src/figures/gradient-map/levels.ts";
import { mapPictures } from "../../../src/figures/gradient-map/pictures.ts";
import { mapPlaces } from "../../../src/figures/gradient-map/places.ts";
import type { Shown } from "../../../src/state/frame-source.ts";
import { DICTIONARIES } from "../../../src/ui/text/dictionaries.ts";
import { measures as en } from "../../../src/ui/text/en/measures.ts";
import { measures as zh } from "../../../src/ui/text/zh-CN/measures.ts";

const [text, chinese] = [DICTIONARIES.en.figures, DICTIONARIES["zh-CN"].figures];

/** What the page has of a run after some steps. */
function run(query: string, steps: number): Shown {
  const session = createSession(parseQuery(query).scenario);
  while (session.stepCount < steps) session.step();
  const frame = session.frame({ historyFrom: 0, surface: false, rows: [] });
  return { frame, history: session.history, setting: session.setting };
}

const shown = run("v=1&net=5,tanh,5,tanh&net.b=4,bn,relu&net.c=4,relu&init.c=zeros&seed=3", 115);
const arms = armStyles(shown.setting.scenario);

describe("the maps of gradients", () => {
  it("hold the gradients of frames taken at the same steps, and of the frame that is shown", () => {
    const { names, history, arms: maps } = gradientMaps(shown, 3);
    expect(names).toEqual(["1", "2", "out"]);
    expect(history.map(({ step }) => step).slice(-3)).toEqual([100, 110, 115]);
    for (const [sample, step] of [0, 40, 110, 115].map((step) => [
      history.findIndex((one) => one.step === step),
      step,
    ])) {
      const { frame } = run("v=1&net=5,tanh,5,tanh&net.b=4,bn,relu&net.c=4,relu&init.c=zeros&seed=3", step);
      const deltas = (arm: number) => frame.arms[arm].layers.flatMap(({ gradient }) => gradient?.delta ?? []);
      expect(
        [0, 1, 2].map((row) => maps[0].delta(row, sample)),
        `a at ${step}`,
      ).toEqual(deltas(0));
      // Arm b has no layer 2: its output is the last row all the same.
      const [first, out] = deltas(1);
      expect(
        [0, 1, 2].map((row) => maps[1].delta(row, sample)),
        `b at ${step}`,
      ).toEqual([first, undefined, out]);
    }
  });

  it("have theory scaled to the measured output at step 0, and none where theory is silent", () => {
    const { arms: maps } = gradientMaps(shown, 3);
    const out = shown.history[0].arms[0].delta[2];
    const theory = shown.setting.theory[0].layers ?? [];
    expect(expectedDeltas(shown, 0)).toEqual(theory.map(({ name, ratio }) => ({ name, delta: ratio * out })));
    expect(maps[0].theory(2)).toBe(out);
    expect(maps[0].theory(0)).toBe(theory[0].ratio * out);
    expect(maps.map(({ hasTheory }) => hasTheory)).toEqual([true, false, false]);
    expect(shown.setting.theory.map(({ silence }) => silence)).toEqual([null, "stack", "weights"]);
  });

  it("have no theory where the output's gradient cannot be taken as its measure", () => {
    const [first, ...others] = shown.history;
    const broken = (delta: number) => {
      const arm = { ...first.arms[0], delta: [1, 1, delta] };
      return { ...shown, history: [{ ...first, arms: [arm, ...first.arms.slice(1)] }, ...others] };
    };
    expect(expectedDeltas(broken(0), 0)).toBeNull();
    expect(expectedDeltas(broken(Number.NaN), 0)).toBeNull();
    expect(expectedDeltas({ ...shown, history: [] }, 0)).toBeNull();
  });

  it("share one scale of whole decades", () => {
    expect(decadesOf([0.02, 3, 0, Number.NaN])).toEqual({ low: -2, high: 1 });
    expect(decadesOf([1e-3])).toEqual({ low: -3, high: -2 });
    expect(decadesOf([0])).toEqual({ low: -1, high: 0 });
  });
});

describe("the pictures of gradients", () => {
  const maps = gradientMaps(shown, 3);
  const layout = mapLayout(3, 3, 600, undefined);
  const pictures = mapPictures(maps, layout, arms);

  it("are a map per arm, with a strip before the one that has a theory", () => {
    expect(pictures.map(({ family, cells }) => [family, cells.columns])).toEqual([
      ["tanh", maps.history.length],
      ["tanh", 1],
      ["relu", maps.history.length],
      ["relu", maps.history.length],
    ]);
    expect(pictures[1].box.x).toBe(layout.panels[0].strip);
  });

  it("leave rows out that an arm has not, and go around those that it has", () => {
    const { cells, outline } = pictures[2];
    const middle = [...cells.levels.subarray(cells.columns, 2 * cells.columns)];
    expect(new Set(middle)).toEqual(new Set([BLANK]));
    expect(outline.match(/M/g)).toHaveLength(2);
    expect(pictures[0].outline.match(/M/g)).toHaveLength(1);
  });

  it("can be pointed at, cell by cell, theory before step 0", () => {
    const places = mapPlaces(maps, layout, arms, text, en);
    const first = places.filter(({ row, column }) => row === 0 && column < 3).map(({ words }) => words());
    expect(first[0]).toMatch(/^a tanh, layer 1, theory at step 0: RMS of δ [\d.]+$/);
    expect(first[1]).toMatch(/^a tanh, layer 1, step 0: RMS of δ [\d.]+$/);
    // Arm c starts at zero weights: nothing reaches its hidden layers.
    const zeros = places.filter(({ words }) => /^c .*, layer 1, step 0: RMS of δ exactly 0$/.test(words()));
    expect(zeros).toHaveLength(1);
    expect(zeros[0].row).toBe(0);
    const said = places.map(({ row, column }) => `${row} ${column}`);
    expect(new Set(said).size).toBe(said.length);
  });
});

describe("the gradients over time in words", () => {
  it("say where each arm came from, what theory expects and of whom it says nothing", () => {
    const { summary } = describeMaps(shown, arms, text, en);
    const named = (arm: number) => armName(arms[arm], text);
    const parts = summary.replace(/^.*to step 115: |\.$/g, "").split("; ");
    expect(parts).toEqual([
      expect.stringMatching(/^arm a tanh from [\d.]+, where theory expects [\d.]+, to [\d.]+$/),
      expect.stringMatching(/^arm b .* from [\d.]+ to [\d.]+$/),
      "theory says nothing of arm b, whose stack is more than linear layers with an activation each",
      `arm ${named(2)} from exactly 0 to exactly 0`,
      "theory says nothing of arm c, whose weights are not drawn",
    ]);
    expect(describeMaps(shown, arms, chinese, zh).summary).toContain("理论不适用于网络 c：权重不是随机的");
  });

  it("have each layer in the table at step 0, powers of ten and now", () => {
    const { columns, rows } = describeMaps(shown, arms, text, en);
    expect(columns).toEqual([
      "arm",
      "layer",
      "theory at step 0",
      "step 0",
      "step 1",
      "step 10",
      "step 100",
      "step 115",
    ]);
    const named = rows().map(([arm, layer]) => `${arm?.[0]} ${layer}`);
    expect(named).toEqual(["a 1", "a 2", "a out", "b 1", "b out", "c 1", "c out"]);
    expect(rows()[3][2]).toBe("–");
  });

  it("say of a stack without hidden layers that it has its output alone", () => {
    const bare = run("v=1&net=", 3);
    expect(describeMaps(bare, armStyles(bare.setting.scenario), text, en).summary).toContain(
      "arm a none has the output layer alone",
    );
  });
});
