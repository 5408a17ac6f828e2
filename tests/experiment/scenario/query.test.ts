import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latestStep, mostMeasured, mostTrained } from "../../../src/experiment/scenario/cost.ts";
import { parameterCount, stackSize } from "../../../src/experiment/scenario/counts.ts";
import { DEFAULTS } from "../../../src/experiment/scenario/defaults.ts";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import { printQuery } from "../../../src/experiment/scenario/print-query.ts";
import { taskOf } from "../../../src/experiment/scenario/tasks.ts";
import { DATA_NAMES, FIGURE_NAMES } from "../../../src/experiment/scenario/types.ts";
import links from "../../fixtures/v1-links.json";
import { scenarios, views } from "./arbitrary.ts";

const said = (query: string) =>
  parseQuery(query).notices.map(({ key, given, used, why }) => [key, given, used, why]);

describe("a link", () => {
  it("is the identity when printed and read", () => {
    fc.assert(
      fc.property(scenarios, views, (scenario, view) => {
        const read = parseQuery(printQuery(scenario, view), () => scenario);
        expect(read.notices).toEqual([]);
        expect(read.scenario).toEqual(scenario);
        expect(read.view).toEqual(view);
      }),
    );
  });

  it("never throws, and what it makes of any text is canonical", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string().map((text) => `net=${text}&lr.b=${text}`),
      fc.string({ unit: fc.constantFrom(..."0189.e-+:,@()x&=%abdnetlrskip") }).map((text) => `net=${text}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { scenario, view } = parseQuery(text);
        const printed = printQuery(scenario, view);
        expect(parseQuery(printed).scenario).toEqual(scenario);
        expect(printQuery(parseQuery(printed).scenario, view)).toBe(printed);
      }),
      { numRuns: 300 },
    );
  });

  it.each(links)("of version 1 keeps its meaning: $query", ({ query, scenario }) => {
    const read = parseQuery(query);
    expect(read.notices).toEqual([]);
    expect(read.scenario).toEqual({ points: [], csv: null, ...scenario });
    expect(printQuery(read.scenario, read.view)).toBe(query);
  });

  it.each([
    ["net=300,300", [["net", "300,300", "256,256", "above-limit"]]],
    ["net=1e9", [["net", "1e9", "256", "above-limit"]]],
    ["net=99999x(8)", [["net", "99999x(8)", "128x(8)", "above-limit"]]],
    ["net=8,,8", [["net", "8,,8", "8,relu", "syntax"]]],
    ["net=8,swiglu", [["net", "8,swiglu", "8,relu", "unknown-word"]]],
    ["net=8,foo", [["net", "8,foo", "8,relu", "unknown-word"]]],
    ["lr=NaN", [["lr", "NaN", "0.03", "not-a-number"]]],
    ["lr=Infinity", [["lr", "Infinity", "0.03", "not-a-number"]]],
    ["lr=1e999", [["lr", "1e999", "1000", "above-limit"]]],
    ["lr=", [["lr", "", "0.03", "not-a-number"]]],
    ["lr=0.1,0.2@30,0.3@30", [["lr", "0.1,0.2@30,0.3@30", "0.03", "syntax"]]],
    ["seed=__proto__", [["seed", "__proto__", "1", "not-a-number"]]],
    ["seed=1.5", [["seed", "1.5", "1", "not-a-number"]]],
    ["seed=-1", [["seed", "-1", "0", "below-limit"]]],
    ["data=%E0%A4%A", [["data", "%E0%A4%A", "circle", "broken-encoding"]]],
    ["%E0%A4%A", [["%E0%A4%A", "", "", "broken-encoding"]]],
    ["__proto__=1", [["__proto__", "1", "", "unknown-key"]]],
    ["net.a=8", [["net.a", "8", "", "unknown-key"]]],
    ["net.b.c=8", [["net.b.c", "8", "", "unknown-key"]]],
    ["n=10&n=20", [["n", "20", "10", "duplicate-key"]]],
    ["n=10&n=20&n=20", [["n", "20", "10", "duplicate-key"]]],
    [
      "x=1&x=2&x=1",
      [
        ["x", "2", "", "unknown-key"],
        ["x", "1", "", "unknown-key"],
      ],
    ],
    ["v=2", [["v", "2", "1", "newer-version"]]],
    ["v=1e999", [["v", "1e999", "1", "newer-version"]]],
    ["opt=adamw", [["opt", "adamw", "sgd", "unknown-word"]]],
    ["init=sparse", [["init", "sparse", "glorot", "unknown-word"]]],
    ["init=constructor", [["init", "constructor", "glorot", "unknown-word"]]],
    ["l2=11", [["l2", "11", "10", "above-limit"]]],
    ["l1=-1", [["l1", "-1", "0", "below-limit"]]],
    ["sparse=x", [["sparse", "x", "0", "not-a-number"]]],
    ["points=1_2", [["points", "1_2", "", "no-effect"]]],
    ["csv=kept:0123abcd", [["csv", "kept:0123abcd", "", "no-effect"]]],
    ["net=8,leaky:2", [["net", "8,leaky:2", "8,leaky:1", "above-limit"]]],
    ["net=2x(100x(8))", [["net", "2x(100x(8))", "1x(100x(8))", "above-limit"]]],
    ["net=100x(relu,8,4x(relu))", [["net", "100x(relu,8,4x(relu))", "85x(relu,8,4x(relu))", "above-limit"]]],
    ["lr=-1", [["lr", "-1", "0", "below-limit"]]],
    ["lr=0.1,0.2@2000000", [["lr", "0.1,0.2@2000000", "0.1,0.2@1000000", "above-limit"]]],
    ["opt=sgd:1", [["opt", "sgd:1", "sgd:0.9999", "above-limit"]]],
    ["init=he:1:2", [["init", "he:1:2", "glorot", "syntax"]]],
    ["v=0", [["v", "0", "1", "below-limit"]]],
    ["v=x", [["v", "x", "1", "not-a-number"]]],
    ["data=x", [["data", "x", "circle", "unknown-word"]]],
    ["loss=x", [["loss", "x", "cross-entropy", "unknown-word"]]],
    ["theme=blue", [["theme", "blue", "auto", "unknown-word"]]],
    ["mode=x", [["mode", "x", "edit", "unknown-word"]]],
    ["theme=dark&theme=light", [["theme", "light", "dark", "duplicate-key"]]],
    ["net.d=4", [["net.d", "4", "4", "arms-closed-up"]]],
    ["data=xor4&noise=1", [["noise", "1", "", "no-effect"]]],
    ["n=1e9&data=xor4", [["n", "1e9", "", "no-effect"]]],
    ["noise=x&data=penguins", [["noise", "x", "", "no-effect"]]],
    ["data=sine&loss=cross-entropy", [["loss", "cross-entropy", "", "no-effect"]]],
    ["data=step&net=skip(relu,2)", [["net", "skip(relu,2)", "8,relu", "syntax"]]],
    ["split=1", [["split", "1", "0.9921875", "above-limit"]]],
    ["split=7&n=4", [["split", "7", "0.5", "above-limit"]]],
    ["split=1&data=penguins", [["split", "1", "0.984375", "above-limit"]]],
    ["data=penguins&n=5000", [["n", "5000", "342", "above-limit"]]],
    ["data=penguins&n=1e9", [["n", "1e9", "342", "above-limit"]]],
    ["data=penguins", []],
    ["split=0", [["split", "0", "0.01", "below-limit"]]],
    ["show=foo", [["show", "foo", "", "unknown-word"]]],
    ["show=loss,foo,gradient", [["show", "loss,foo,gradient", "loss,gradient", "unknown-word"]]],
    ["show=loss,", [["show", "loss,", "loss", "syntax"]]],
    ["show=dead,dead", [["show", "dead,dead", "dead", "duplicate-word"]]],
    ["show=dead,loss,gradient", [["show", "dead,loss,gradient", "dead,loss", "above-limit"]]],
    ["mode=talk", [["mode", "talk", "edit", "unknown-word"]]],
    ["theme=sepia", [["theme", "sepia", "auto", "unknown-word"]]],
  ])("%s is corrected and said", (query, expected) => {
    expect(said(query)).toEqual(expected);
  });

  it("keeps a hundred changes of a rate", () => {
    const rates = Array.from({ length: 101 }, (_, i) => (i === 0 ? "0.1" : `0.2@${i}`));
    const given = rates.join(",");
    expect(said(`lr=${given}`)).toEqual([["lr", given, rates.slice(0, 100).join(","), "above-limit"]]);
  });

  it("says what the page shows besides the run", () => {
    const { view, notices } = parseQuery("theme=dark&mode=present&show=loss,gradient");
    expect([view, notices]).toEqual([{ theme: "dark", mode: "present", show: ["loss", "gradient"] }, []]);
  });

  it("reads encoded brackets, commas and spaces like plain ones", () => {
    const { scenario, notices } = parseQuery("?net=2x%288%2C+relu%29");
    expect(notices).toEqual([]);
    expect(printQuery(scenario)).toBe("v=1&net=2x(8,relu)&seed=1");
  });

  it("of 100 kB is cut after its last whole key, and names what was cut", () => {
    expect(said(`seed=5&net=${"8,".repeat(50_000)}`).map(([key, , used, why]) => [key, used, why])).toEqual([
      ["net", "8,relu", "too-long"],
    ]);
    expect(parseQuery(`seed=5&net=${"8,".repeat(50_000)}`).scenario.seed).toBe(5);
    expect(said("x".repeat(100_000))).toHaveLength(1);
    const long = `seed=5&net=${"8,".repeat(5000)}&lr=0.5&foo=1&data=xor&lr=0.7`;
    expect(said(long).map(([key, given, used, why]) => [key, given.length, used, why])).toEqual([
      ["net", 10_000, "8,relu", "too-long"],
      ["lr", 3, "0.03", "too-long"],
      ["data", 3, "circle", "too-long"],
    ]);
  });

  it("keeps nested repetitions within the limits of layers, items and parameters", () => {
    const deep = parseQuery("net=128x(128x(128x(8)))").scenario.arms[0].net;
    expect(stackSize(deep).linear).toBe(128);
    const idle = parseQuery("net=128x(128x(128x(128x(relu))))").scenario.arms[0].net;
    expect(stackSize(idle).items).toBeLessThanOrEqual(512);
    const { scenario, notices } = parseQuery("net=9x(256)&net.b=9x(256)&net.c=");
    const total = scenario.arms.reduce((sum, { net }) => sum + parameterCount(net, 2, 1), 0);
    expect(total).toBeLessThanOrEqual(300_000);
    expect(notices.map(({ key, why }) => [key, why])).toEqual([
      ["net", "above-limit"],
      ["net.b", "above-limit"],
    ]);
  });

  it("keeps a boundary short: layers of all arms give so many numbers a sample, and any net takes the defaults", () => {
    const query = "v=1&net=256,128x(gelu,gelu,dropout)&net.b=256,relu,256&seed=1";
    const { scenario, notices } = parseQuery(query);
    expect(notices.map(({ key, why, detail }) => [key, why, detail?.what])).toEqual([
      ["net", "above-limit", "layer-units"],
      ["net.b", "above-limit", "layer-units"],
    ]);
    expect([scenario.n, scenario.batch]).toEqual([500, 10]);
    expect(notices.map(({ used }) => used)).toEqual(["256,25x(gelu,gelu,dropout:0.5)", "256,relu"]);
    expect(parseQuery(printQuery(scenario)).notices).toEqual([]);
  });

  it("keeps one pass short: big nets take fewer samples, and any net the default n", () => {
    const net = "net=256,relu,256,relu,256,relu,256,relu,256,relu";
    const { scenario, notices } = parseQuery(`v=1&n=5000&batch=4000&${net}&seed=1`);
    expect([scenario.n, scenario.batch]).toEqual([mostMeasured(scenario), mostTrained(scenario)]);
    expect(scenario.n).toBeGreaterThanOrEqual(500);
    expect(scenario.n).toBeLessThan(2000);
    const detail = { limit: scenario.n, what: "samples" };
    expect(notices).toMatchObject([
      { key: "n", given: "5000", used: String(scenario.n), why: "above-limit", detail },
      { key: "batch", given: "4000", used: String(scenario.n), why: "above-limit", detail },
    ]);
    expect(parseQuery(`v=1&${net}&seed=1`).notices).toEqual([]);
  });

  it("opens at the last step that can be reached within seconds", () => {
    const { scenario, notices } = parseQuery("net=4x(256)&at=100000");
    expect(scenario.at).toBe(latestStep(scenario));
    expect(notices).toMatchObject([
      { key: "at", given: "100000", used: String(scenario.at), why: "too-costly" },
    ]);
  });

  it("names the figures of present mode, in the order given", () => {
    const { view, notices } = parseQuery("show= gradient, loss&mode=present");
    expect(notices).toEqual([]);
    expect(view).toMatchObject({ show: ["gradient", "loss"], mode: "present" });
    expect(parseQuery("").view).toEqual({ show: [], theme: "auto", mode: "edit" });
  });

  it("names every word of `show` that is no figure, and the words that are", () => {
    expect(parseQuery("show=foo,dead,bar").notices).toMatchObject([
      { key: "show", detail: { word: "foo, bar", known: FIGURE_NAMES.join(", ") } },
    ]);
  });

  it.each([
    ["show=,", 0],
    ["show=loss,,dead", 5],
  ])("%s lacks a figure, and the notice says where", (query, at) => {
    expect(parseQuery(query).notices).toMatchObject([{ key: "show", why: "syntax", detail: { at } }]);
  });

  it("is corrected once where two limits meet: what was given first, what is used in the end", () => {
    const at = parseQuery("net=4x(256)&at=5e6");
    expect(at.notices).toMatchObject([
      { key: "at", given: "5e6", used: String(at.scenario.at), why: "too-costly" },
    ]);
    const sizes = parseQuery("net=256,256,256,256&n=1e9&batch=1e9");
    expect(sizes.notices).toMatchObject([
      { key: "n", given: "1e9", used: String(sizes.scenario.n), why: "above-limit" },
      { key: "batch", given: "1e9", used: String(sizes.scenario.batch), why: "above-limit" },
    ]);
    expect(sizes.notices.map(({ detail }) => detail?.limit)).toEqual([
      sizes.scenario.n,
      sizes.scenario.batch,
    ]);
  });

  it("is written without the keys that have no effect, so it is corrected once and never again", () => {
    const { scenario } = parseQuery("data=xor4&n=100&noise=1&split=0.7&batch=3");
    expect(printQuery(scenario)).toBe("v=1&data=xor4&batch=3&seed=1");
    expect(printQuery({ ...DEFAULTS, data: "penguins", n: 300, noise: 0.3 })).toBe(
      "v=1&data=penguins&n=300&seed=1",
    );
  });

  it("says no loss where there are no classes: it can be but one", () => {
    const { scenario } = parseQuery("data=bump&loss=squared");
    expect(scenario.loss).toBe("cross-entropy");
    expect(printQuery({ ...scenario, loss: "squared" })).toBe("v=1&data=bump&seed=1");
  });

  it("gives an arm that equals a its whole net", () => {
    const twins = { ...DEFAULTS, arms: [DEFAULTS.arms[0], DEFAULTS.arms[0]] };
    expect(printQuery(twins)).toBe("v=1&net.b=8,relu&seed=1");
  });

  it("knows how many outputs every data set needs: two classes share one", () => {
    for (const data of DATA_NAMES) {
      const { outputs, classes } = taskOf({ ...DEFAULTS, data });
      expect(outputs).toBe(classes === null || classes === 2 ? 1 : classes);
    }
    expect(taskOf({ ...DEFAULTS, data: "sine" })).toEqual({ inputs: 1, outputs: 1, classes: null });
    expect(taskOf({ ...DEFAULTS, data: "rings" })).toEqual({ inputs: 2, outputs: 3, classes: 3 });
  });

  it.each(["data", "n", "noise", "split", "batch", "loss", "seed", "at", "points"])(
    "gives no arm a %s of its own: that would break the control",
    (key) => {
      const { scenario, notices } = parseQuery(`net.b=8,tanh&${key}.b=3&${key}.a=3`);
      expect(scenario).toEqual(parseQuery("net.b=8,tanh").scenario);
      expect(notices).toEqual(
        ["b", "a"].map((arm) => ({
          key: `${key}.${arm}`,
          given: "3",
          used: "",
          why: "uncontrolled",
          detail: { word: key },
        })),
      );
    },
  );

  it("falls back to arm a where another arm's value cannot be read", () => {
    expect(said("lr=0.5&lr.b=x")).toEqual([["lr.b", "x", "0.5", "not-a-number"]]);
  });
});
