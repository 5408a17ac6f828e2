import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../../src/experiment/scenario/defaults.ts";
import { MAX_CARRYING_LENGTH } from "../../../src/experiment/scenario/limits.ts";
import { markOfPoints, markOfTable } from "../../../src/experiment/scenario/own-data.ts";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import { printPoints, readPoints } from "../../../src/experiment/scenario/points.ts";
import { printQuery } from "../../../src/experiment/scenario/print-query.ts";
import type { OwnPoint, OwnTable, Scenario } from "../../../src/experiment/scenario/types.ts";
import { createSession } from "../../../src/experiment/session/session.ts";

const place = fc.double({ min: -1.3, max: 1.3, noNaN: true }).map((value) => value + 0);
const points = fc.array(fc.record({ x1: place, x2: place, label: fc.integer({ min: 0, max: 9 }) }), {
  maxLength: 60,
});

const said = (query: string) =>
  parseQuery(query).notices.map(({ key, why, used, detail }) => [key, why, used, detail?.count ?? null]);

describe("own points in a link", () => {
  it("are the same when printed and read", () => {
    fc.assert(
      fc.property(points, (list) => {
        expect(readPoints(printPoints(list))).toEqual({ value: list, problems: [] });
      }),
    );
  });

  it("need no character that an address would encode", () => {
    fc.assert(
      fc.property(points, (list) => {
        const printed = printPoints(list);
        expect(printed).toMatch(/^[-0-9a-j_.,]*$/);
        expect(new URL(`http://x.org/?points=${printed}`).search).toBe(
          printed === "" ? "?points=" : `?points=${printed}`,
        );
      }),
    );
  });

  it("lie on the plane whatever the text says, and each text is read the same again", () => {
    const pieces = fc.constantFrom(
      "0.5",
      "-1.3",
      "9",
      "1e999",
      "NaN",
      "",
      "x",
      "a",
      "b",
      "j",
      "k",
      "_",
      "_",
      ",",
      ",",
      " ",
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value, problems } = readPoints(text);
        for (const { x1, x2, label } of value ?? []) {
          expect(Math.max(Math.abs(x1), Math.abs(x2))).toBeLessThanOrEqual(1.3);
          expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(label);
        }
        expect(readPoints(printPoints(value ?? []))).toEqual({ value, problems: [] });
        const entries = text.trim() === "" ? 0 : text.split(",").length;
        const unread = problems.find(({ why }) => why === "points-unread")?.detail?.count ?? 0;
        expect((value ?? []).length + Number(unread)).toBe(entries);
      }),
      { numRuns: 500 },
    );
  });

  it("may lie on each other, and a class may have none", () => {
    const { scenario, notices } = parseQuery("data=points&points=0_0,0_0,0_0_d");
    expect(notices).toEqual([]);
    expect(scenario.points.map(({ label }) => label)).toEqual([0, 0, 3]);
    expect(createSession(scenario).setting).toMatchObject({ classes: 4, outputs: 4 });
  });

  it.each([
    ["data=points", []],
    ["data=points&points=0_0,1_0_b", []],
    ["data=points&points=0_0,1_0_B,1_1_b", [["points", "points-unread", "0_0,1_1_b", 1]]],
    ["data=points&points=0_0,1_0_k,1_1_b,NaN_0,1,1_2_3_4", [["points", "points-unread", "0_0,1_1_b", 4]]],
    ["data=points&points=0_0,-2_1e9_b", [["points", "points-moved", "0_0,-1.3_1.3_b", 1]]],
    [
      "data=points&points=0_0,0_0_bb",
      [
        ["points", "points-unread"],
        ["points", "points-too-few"],
      ],
    ],
    ["data=points&points=0_0_c,1_1_c", [["points", "points-too-few"]]],
    ["data=points&points=", [["points", "points-too-few"]]],
    [
      "data=points&points=__proto__",
      [
        ["points", "points-unread"],
        ["points", "points-too-few"],
      ],
    ],
    ["data=points&points=kept:0123abcd", [["points", "kept-elsewhere"]]],
    ["data=csv&csv=kept:0123abcd", [["data", "kept-elsewhere", "circle", null]]],
    ["data=csv", [["data", "kept-elsewhere", "circle", null]]],
    ["data=points&csv=kept:0123abcd", [["csv", "no-effect", "", null]]],
    ["data=points&noise=1", [["noise", "no-effect", "", null]]],
    ["data=points&n=100", []],
    ["data=drawn", []],
    ["data=drawn&points=-1_0,0_0.5,1_-1&n=100", []],
    ["data=drawn&points=0_0,0_1", [["points", "knots-too-few"]]],
    ["data=drawn&points=0_0,1_1_b", [["points", "knots-too-few"]]],
    ["data=drawn&points=", [["points", "knots-too-few"]]],
    ["data=drawn&points=0_0,1_9", [["points", "points-moved", "0_0,1_1.3", 1]]],
    ["data=drawn&loss=squared", [["loss", "no-effect", "", null]]],
  ])("%s is read, and every correction is said", (query, expected) => {
    const notices = said(query);
    expect(notices).toHaveLength(expected.length);
    for (const [i, wanted] of expected.entries()) expect(notices[i].slice(0, wanted.length)).toEqual(wanted);
    const { scenario } = parseQuery(query);
    const session = createSession(scenario);
    for (let step = 0; step < 3; step++) session.step();
    expect(session.frame({ historyFrom: 0, surface: false, rows: [] }).arms[0].train.loss).toBeGreaterThan(0);
    expect(parseQuery(printQuery(scenario))).toMatchObject({ scenario, notices: [] });
  });

  it("are 5,000 at most", () => {
    const { value, problems } = readPoints(Array.from({ length: 5001 }, (_, i) => `0_0.${i}`).join(","));
    expect(value).toHaveLength(5000);
    expect(problems).toEqual([{ why: "above-limit", detail: { what: "points", limit: 5000, part: 5001 } }]);
  });

  it("train from two of them on, with nothing to test", () => {
    const { scenario } = parseQuery("data=points&points=-1_0,1_0_b&split=1&lr=0.3");
    const session = createSession(scenario);
    for (let step = 0; step < 200; step++) session.step();
    const [arm] = session.frame({ historyFrom: 0, surface: true, rows: [] }).arms;
    expect([session.setting.train.length, session.setting.test.length]).toEqual([2, 0]);
    expect(arm.test).toEqual({ loss: null, accuracy: null });
    expect(arm.train.accuracy).toBe(1);
  });
});

describe("own data that no link carries", () => {
  const many: Scenario = {
    ...DEFAULTS,
    data: "points",
    points: Array.from(
      { length: 400 },
      (_, i): OwnPoint => ({ x1: i / 1000, x2: -i / 1000 + 0, label: i % 3 }),
    ),
  };
  const table: OwnTable = {
    rows: [
      { x1: 170, x2: 60, label: 0 },
      { x1: 150, x2: 50, label: 1 },
      { x1: 160, x2: 52.5, label: 1 },
      { x1: 180, x2: 90, label: 0 },
    ],
    inputNames: ["height", "weight"],
    classNames: ["oak", "ash"],
  };

  it("are points that would make the link too long: a mark stands for them", () => {
    const query = printQuery(many);
    expect(query).toBe(`v=1&data=points&points=${markOfPoints(many.points)}&seed=1`);
    expect(parseQuery(query, () => many)).toMatchObject({ scenario: many, notices: [] });
    expect(parseQuery(query).notices).toMatchObject([{ key: "points", why: "kept-elsewhere" }]);
  });

  it("are never points that have room", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), (count) => {
        const scenario = { ...many, points: many.points.slice(0, count) };
        const query = printQuery(scenario);
        const full = `v=1&data=points&points=${printPoints(scenario.points)}&seed=1`;
        expect(query.length).toBeLessThanOrEqual(MAX_CARRYING_LENGTH);
        expect(query === full).toBe(full.length <= MAX_CARRYING_LENGTH);
      }),
    );
  });

  it("are every table, however short", () => {
    const scenario: Scenario = { ...DEFAULTS, data: "csv", csv: table };
    const query = printQuery(scenario);
    expect(query).toBe(`v=1&data=csv&csv=${markOfTable(table)}&seed=1`);
    expect(parseQuery(query, () => scenario)).toMatchObject({ scenario, notices: [] });
    expect(createSession(scenario).setting).toMatchObject({
      classNames: ["oak", "ash"],
      inputNames: ["height", "weight"],
    });
  });

  it("are not confused with others of the same device", () => {
    const other = { ...many, points: many.points.slice(1), csv: table };
    expect(parseQuery(printQuery(many), () => other).notices).toMatchObject([{ why: "kept-elsewhere" }]);
    expect(markOfTable({ ...table, classNames: ["oak", "elm"] })).not.toBe(markOfTable(table));
    expect(markOfTable({ ...table, classNames: ["o", "akash"] })).not.toBe(
      markOfTable({ ...table, classNames: ["oa", "kash"] }),
    );
    expect(markOfTable({ ...table, inputNames: null })).not.toBe(markOfTable(table));
  });
});
