import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import {
  type LayerProbe,
  UNIT_BLOCKED,
  UNIT_DEAD,
  UNIT_REVIVED,
} from "../../../src/experiment/session/frame.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { armStyles } from "../../../src/figures/arm-style.ts";
import { ALL, countedPlaces, countOf, KINDS, type Kind } from "../../../src/figures/units-time/counts.ts";
import {
  changePath,
  LANE,
  timeLayout,
  timeScales,
  timeTicks,
} from "../../../src/figures/units-time/layout.ts";
import { allCounts, describeTime, timePlaces } from "../../../src/figures/units-time/words.ts";
import type { Shown } from "../../../src/state/frame-source.ts";
import { DICTIONARIES } from "../../../src/ui/text/dictionaries.ts";
import { measures as en } from "../../../src/ui/text/en/measures.ts";
import { measures as zh } from "../../../src/ui/text/zh-CN/measures.ts";

const [text, chinese] = [DICTIONARIES.en.figures, DICTIONARIES["zh-CN"].figures];
const QUERY = "v=1&net=6&net.b=6,relu,4,relu,relu&net.c=5,sigmoid&lr=2&n=60&seed=1";
const STEPS = 115;
const FROM_START = { historyFrom: 0, surface: false, rows: [] };

/** What the page has at the end, and every layer of every arm at all steps on the way. */
function watched(): { shown: Shown; layers: (readonly (readonly LayerProbe[])[])[] } {
  const session = createSession(parseQuery(QUERY).scenario);
  const layers = [];
  for (;;) {
    const frame = session.frame(FROM_START);
    layers.push(frame.arms.map((arm) => arm.layers));
    if (session.stepCount === STEPS)
      return { shown: { frame, history: session.history, setting: session.setting }, layers };
    session.step();
  }
}

const { shown, layers } = watched();
const arms = armStyles(shown.setting.scenario);

/** Counted unit by unit from the states of a frame. */
function countedFrom(probes: readonly LayerProbe[], kind: Kind, place: string): number | null {
  const chosen = probes.filter(
    ({ name, states }) => states !== null && (place === ALL || name.startsWith(`${place}.`)),
  );
  const units = chosen.flatMap(({ states, silentShare }) =>
    [...(states ?? [])].map((bits, unit) => ({ bits, silent: silentShare?.[unit] ?? 0 })),
  );
  if (units.length === 0) return null;
  const bit = { dead: UNIT_DEAD, blocked: UNIT_BLOCKED, revived: UNIT_REVIVED, silent: 0 }[kind];
  if (kind === "silent") return units.reduce((sum, { silent }) => sum + silent, 0) / units.length;
  return units.filter(({ bits }) => (bits & bit) !== 0).length;
}

describe("counts of units over time", () => {
  it.each(KINDS)("are those of the frames at the same steps, of all layers and of each: %s", (kind) => {
    const values = shown.frame.arms.flatMap((arm, i) =>
      [ALL, "1", "2"].map((place) => ({ i, place, value: countOf(arm, kind, place) })),
    );
    let most = 0;
    for (const sample of shown.history) {
      for (const { i, place, value } of values) {
        const found = value(sample.arms[i]);
        const expected = countedFrom(layers[sample.step][i], kind, place);
        const what = `${kind} of arm ${i}, layer ${place}, step ${sample.step}`;
        if (expected === null) expect(found, what).toBeNull();
        else expect(found, what).toBeCloseTo(expected, 6);
        most = Math.max(most, found ?? 0);
      }
    }
    // A run in which something happens: else all of the above holds of zeros.
    expect(most).toBeGreaterThan(0);
  });

  it("know the layers whose units can die, two activations of one as one", () => {
    expect(countedPlaces(shown.frame.arms)).toEqual(["1", "2"]);
    expect(countedPlaces(shown.frame.arms.slice(0, 1))).toEqual([]);
  });
});

describe("the panels of counts", () => {
  it("lie two by two where there is room or a height is given, and else under each other", () => {
    const columns = (width: number, given?: number) =>
      new Set(timeLayout(3, width, given).panels.map(({ plot }) => plot.left)).size;
    expect([columns(676), columns(350), columns(210, 180)]).toEqual([2, 1, 2]);
    expect(timeLayout(3, 350, undefined).panels.filter(({ last }) => last)).toHaveLength(1);
  });

  it("never overlap nor leave the drawing", () => {
    const given = fc.option(fc.integer({ min: 170, max: 800 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 200, max: 1200 }),
        given,
        (arms, width, given) => {
          const { panels, height } = timeLayout(arms, width, given);
          if (given !== undefined) expect(height).toBe(given);
          for (const [i, { plot, lanes, title }] of panels.entries()) {
            expect(plot.right).toBeLessThanOrEqual(width);
            expect(plot.bottom).toBeLessThanOrEqual(height);
            expect(lanes).toBeGreaterThan(title);
            expect(lanes + LANE * arms).toBeLessThanOrEqual(plot.top);
            for (const other of panels.slice(i + 1))
              expect(other.plot.left >= plot.right || other.title - 14 >= plot.bottom).toBe(true);
          }
        },
      ),
    );
  });

  it("share one axis of whole counts, and have shares from 0 to 100 %", () => {
    const { panels } = timeLayout(3, 676, undefined);
    const counts = allCounts(shown, 3, ALL);
    const domains = panels.map((panel) => timeScales(shown.history, counts, panel).y.domain);
    expect(domains[1]).toEqual(domains[0]);
    expect(domains[2]).toEqual(domains[0]);
    expect(domains[3]).toEqual([0, 1]);
    const labels = timeTicks(timeScales(shown.history, counts, panels[0]), "dead").map(({ label }) => label);
    for (const label of labels) expect(label).toMatch(/^\d+$/);
  });

  it("have no number on an axis that would lie on the next", () => {
    for (const height of [120, 165, 200, 260, 340]) {
      for (const panel of timeLayout(3, 245, height).panels) {
        const scales = timeScales(shown.history, allCounts(shown, 3, ALL), panel);
        const places = timeTicks(scales, panel.kind).map(({ at }) => at);
        expect(places.length).toBeGreaterThanOrEqual(2);
        for (const [i, at] of places.slice(2).entries())
          expect(Math.abs(at - places[i + 1])).toBeGreaterThanOrEqual(15);
      }
    }
  });

  it("have a tick in the lane of an arm for each sample at which units died or came back", () => {
    const [panel] = timeLayout(3, 676, undefined).panels;
    const scales = timeScales(shown.history, allCounts(shown, 3, ALL), panel);
    for (const change of ["deaths", "revivals"] as const) {
      const path = changePath(shown.history, 1, change, scales, panel);
      const times = shown.history.filter(({ arms }) => arms[1][change] > 0);
      expect(times.length).toBeGreaterThan(0);
      expect(path.match(/M/g)).toHaveLength(times.length);
      expect(path).toContain(`M${scales.x(times[0].step).toFixed(2)},${panel.lanes + LANE + 1}v`);
      expect(changePath(shown.history, 2, change, scales, panel)).toBe("");
    }
  });
});

describe("counts over time in words", () => {
  it("say where each arm is, and which has no unit that can die", () => {
    const said = describeTime(shown, arms, ALL, text, en).summary;
    const [dead, revived] = (["dead", "revived"] as const).map((kind) =>
      countedFrom(layers[STEPS][1], kind, ALL),
    );
    expect(said).toMatch(/^Units up to step 115: arm a none has no unit that can die; arm b /);
    expect(said).toContain(` ${dead} dead, `);
    expect(said).toContain(` ${revived} revived, `);
    expect(describeTime(shown, arms, ALL, chinese, zh).summary).toMatch(
      /^到第 115 步为止的单元：网络 a 无激活 没有会死亡的单元；/,
    );
  });

  it("have every sample in the table, of arms that are counted, and no deaths where the frame is no sample", () => {
    const { columns, rows } = describeTime(shown, arms, "1", text, en);
    const found = rows();
    expect(columns).toHaveLength(1 + 2 * 6);
    expect(found).toHaveLength(shown.history.length + 1);
    const at = (step: number) => found.find(([one]) => one === String(step));
    expect(at(STEPS)?.slice(5, 7)).toEqual(["–", "–"]);
    const sample = shown.history.find(({ step }) => step === 40);
    expect(at(40)?.[1]).toBe(String(countedFrom(layers[40][1], "dead", "1")));
    expect(at(40)?.slice(5, 7)).toEqual([String(sample?.arms[1].deaths), String(sample?.arms[1].revivals)]);
  });

  it("can be pointed at, sample by sample, panels beside each other in one row", () => {
    const layout = timeLayout(3, 676, undefined);
    const places = timePlaces(shown, arms, ALL, layout, text, en);
    const keys = places.map(({ row, column }) => `${row} ${column}`);
    expect(new Set(keys).size).toBe(keys.length);
    // Two arms with counts, four panels, each sample and the frame.
    expect(places).toHaveLength(2 * 4 * (shown.history.length + 1));
    const rowOfB = places.filter(({ row }) => row === 1).map(({ words }) => words());
    expect(rowOfB[0]).toMatch(/^step 0, b .*: dead \d+$/);
    expect(rowOfB.at(-1)).toMatch(/^step 115, b .*: blocked \d+$/);
    expect(places.at(-1)?.words()).toMatch(/^step 115, c .*: share silent 0.0/);
  });
});
