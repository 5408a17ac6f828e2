import { describe, expect, it } from "vitest";
import { parseQuery } from "../../src/experiment/scenario/parse-query.ts";
import { armLabel, armShortLabel, armWholeLabel } from "../../src/figures/arm-label.ts";
import { armName, armShortName, armStyles } from "../../src/figures/arm-style.ts";
import { fitLabel } from "../../src/figures/common/svg-join.ts";
import { DICTIONARIES } from "../../src/ui/text/dictionaries.ts";

const en = DICTIONARIES.en.figures;
const zh = DICTIONARIES["zh-CN"].figures;
/** Pixels beside a plot of the rail. */
const ROOM = 70;

const stylesOf = (query: string) => armStyles(parseQuery(query).scenario);
const labels = (query: string, text = en) => stylesOf(query).map(({ traits }) => armLabel(traits, text));
const shorts = (query: string, text = en) => stylesOf(query).map(({ traits }) => armShortLabel(traits, text));

describe("an arm's label", () => {
  it.each([
    ["", ["relu"]],
    ["net=8,8", ["no activation"]],
    ["net=", ["no activation"]],
    [
      "net=8,8&net.b=8,sigmoid,8,sigmoid&net.c=8,relu,8,relu&init.c=he",
      ["no activation", "sigmoid", "relu, init: he"],
    ],
    ["init.b=he&init.c=glorot:4", ["init: glorot", "init: he", "init: glorot:4"]],
    ["init.b=he&lr.b=0.3", ["init: glorot, lr: 0.03", "init: he, lr: 0.3"]],
    ["net=2x(8,relu)&net.b=5x(8,relu)&net.c=10x(8,relu)", ["2 layers", "5 layers", "10 layers"]],
    ["net=8,relu&net.b=3x(8,relu)", ["1 layer", "3 layers"]],
    ["net=8,relu,8,relu&net.b=8,bn,relu,8,bn,relu", ["without batch norm", "with batch norm"]],
    ["net=16,relu,9x(16,relu)&net.b=16,relu,9x(skip(16,relu))", ["plain", "skip"]],
    ["net=8,relu&net.b=16,relu", ["8 units", "16 units"]],
    ["net=8,relu&net.b=16,relu,4,relu", ["8 units", "16\u20134 units"]],
    ["net=8,leaky&net.b=8,leaky:0.2", ["leaky", "leaky:0.2"]],
    ["net=8,relu&net.b=8,relu,dropout:0.2", ["no dropout", "dropout 0.2"]],
    ["net=8,relu&net.b=8,tanh&net.c=8,relu&net.d=8,tanh", ["relu", "tanh", "same as a", "same as b"]],
    ["net=8,relu,8,tanh&net.b=8,tanh,8,relu", ["relu + tanh", "tanh + relu"]],
    ["net=8,relu&net.b=4max3", ["relu", "maxout, 4 units"]],
    ["net=8,relu,8,relu&net.b=8,tanh,8", ["relu", "tanh, other layers"]],
    ["net=8,bn,relu&net.b=8,relu,bn", ["8,bn,relu", "8,relu,bn"]],
    [
      "opt.b=adam&l2.b=0.1&sparse.c=0.01",
      ["opt: sgd, l2: 0, sparse: 0", "opt: adam, l2: 0.1", "sparse: 0.01"],
    ],
  ])("of %s says what it changes", (query, expected) => {
    expect(labels(query)).toEqual(expected);
  });

  it("is said in Chinese too", () => {
    expect(labels("net=2x(8,relu)&net.b=5x(8,relu)&net.c=2x(8)&init.c=he", zh)).toEqual([
      "relu",
      "5 层",
      "无激活函数，初始化 he",
    ]);
    expect(labels("net.b=8,relu", zh)).toEqual(["relu", "与 a 相同"]);
  });

  it("is short beside a plot, and fits there where one thing differs", () => {
    expect(shorts("init.b=he&init.c=glorot:4&init.d=normal:0.01")).toEqual([
      "glorot",
      "he",
      "glorot:4",
      "normal:0.01",
    ]);
    expect(shorts("net.b=8,bn,relu")).toEqual(["no bn", "bn"]);
    expect(shorts("net=8&net.b=8,relu")).toEqual(["none", "relu"]);
    expect(shorts("lr.b=0.3&net.c=8,relu")).toEqual(["lr 0.03", "lr 0.3", "= a"]);
    for (const query of ["net=3x(8)&net.b=30x(8)", "init.b=he&init.c=lecun", "net.b=8,bn,relu", "lr.b=0.3"])
      for (const text of [en, zh])
        for (const style of stylesOf(query)) {
          const name = armShortName(style, text);
          expect(fitLabel(name, ROOM + 8)).toBe(name);
        }
  });

  it("is cut after an entry, never within a number", () => {
    expect(fitLabel("b tanh, 16 units", 70)).toBe("b tanh\u2026");
    expect(fitLabel("b tanh，16 个单元", 70)).toBe("b tanh\u2026");
    expect(fitLabel("b sigmoid", 40)).toBe("b si\u2026");
    expect(fitLabel("b tanh, 16 units", 200)).toBe("b tanh, 16 units");
  });

  it("is cut where it is the notation of a long net, which the title has whole", () => {
    const long = "8,bn,relu,8,bn,tanh,8,bn,relu,8,bn,tanh,8,bn,relu";
    const [, b] = stylesOf(`net=8,relu,bn,8,tanh,bn&net.b=${long},8,tanh,bn`);
    expect(armLabel(b.traits, en)).toHaveLength(44);
    expect(armLabel(b.traits, en).endsWith("\u2026")).toBe(true);
    expect(armWholeLabel(b.traits, en)).toBe(`${long},8,tanh,bn`);
  });

  it("stands in brackets in a sentence, where numbers follow, unless it is a word", () => {
    const [a, b] = stylesOf("net=2x(8,relu)&net.b=5x(8,relu)");
    expect([armName(a, en), armName(b, zh)]).toEqual(["a (2 layers)", "b（5 层）"]);
    expect(armName(stylesOf("")[0], en)).toBe("a relu");
  });
});
