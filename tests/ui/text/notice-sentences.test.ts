import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import { DICTIONARIES } from "../../../src/ui/text/dictionaries.ts";
import { noticesWith as english } from "../../../src/ui/text/en/notices.ts";
import { noticesWith as chinese } from "../../../src/ui/text/zh-CN/notices.ts";

const WORDS = {
  en: english(DICTIONARIES.en.lab.net.errors),
  "zh-CN": chinese(DICTIONARIES["zh-CN"].lab.net.errors),
};

const said = (query: string, language: "en" | "zh-CN") =>
  parseQuery(query).notices.map((notice) => WORDS[language][notice.why](notice));

describe("a notice", () => {
  it.each([
    [
      "data=ring",
      ["data: “ring” is not a known word; using circle."],
      ["data 没有“ring”这个值，改用 circle。"],
    ],
    [
      "net=8,foo",
      ["net: “foo” in “8,foo” is not a known word; using 8,relu."],
      ["net 的值“8,foo”里有不认识的词“foo”，改用 8,relu。"],
    ],
    ["opt=adamw", ["opt: “adamw” is not a known word; using sgd."], ["opt 没有“adamw”这个值，改用 sgd。"]],
    [
      "points=1_2",
      ["points: “1_2” has no effect with “circle”; it is left out."],
      ["points 的值“1_2”对数据“circle”不起作用，已略去。"],
    ],
    [
      "data=points&points=0.5_x,1_0,0_1_b,9_0",
      [
        "points: 1 is no point in “0.5_x,1_0,0_1_b,9_0”, first “0.5_x”, left out; using 1_0,0_1_b,1.3_0.",
        "points: 1 lies outside of the plane, ±1.3, in “0.5_x,1_0,0_1_b,9_0”, first “9_0”, moved to its edge; using 1_0,0_1_b,1.3_0.",
      ],
      [
        "points 的值“0.5_x,1_0,0_1_b,9_0”里有 1 处不是点，第一处是“0.5_x”，已略去，改用 1_0,0_1_b,1.3_0。",
        "points 的值“0.5_x,1_0,0_1_b,9_0”里有 1 个点在平面（±1.3）之外，第一个是“9_0”，已移到边上，改用 1_0,0_1_b,1.3_0。",
      ],
    ],
    [
      "data=csv",
      [
        "data: “csv” stands for data that no link carries; they are on the device where they were made; using circle.",
      ],
      ["data 的值“csv”指的是链接带不走的数据，它们留在当初的那台设备上，改用 circle。"],
    ],
    [
      "lr=0.1,x@5",
      ["lr: “x@5” in “0.1,x@5” is not a number; using 0.03."],
      ["lr 的值“0.1,x@5”里“x@5”不是数，改用 0.03。"],
    ],
    [
      "lr=0.1,0.2@1.5",
      ["lr: “0.2@1.5” in “0.1,0.2@1.5” is not a whole number; using 0.03."],
      ["lr 的值“0.1,0.2@1.5”里“0.2@1.5”不是整数，改用 0.03。"],
    ],
    ["v=1.5", ["v: “1.5” is not a whole number; using 1."], ["v 的值“1.5”不是整数，改用 1。"]],
    [
      "net=skip(3)",
      [
        "net: “skip(3)” cannot be read at character 1: skip(...) must keep its width, here 2 becomes 3. Using 8,relu.",
      ],
      [
        "net 的值“skip(3)”在第 1 个字符处无法读懂：skip(...) 前后宽度必须相同，这里从 2 变成了 3。改用 8,relu。",
      ],
    ],
    [
      "opt=sgd:0.9:0.8",
      ["opt: “sgd:0.9:0.8” cannot be read: “sgd” takes at most one number. Using sgd."],
      ["opt 的值“sgd:0.9:0.8”无法读懂：“sgd”最多带 1 个数。改用 sgd。"],
    ],
    [
      "net=relu:2",
      ["net: “relu:2” cannot be read at character 6: “relu” takes no number. Using 8,relu."],
      ["net 的值“relu:2”在第 6 个字符处无法读懂：“relu”后面不带数。改用 8,relu。"],
    ],
    [
      "%zz=1",
      ["The percent-encoding of “%zz=1” is broken; it is left out."],
      ["“%zz=1”的百分号编码有误，已略去。"],
    ],
    [
      "net=&net=8",
      ["net occurs more than once; “8” is left out, the first one counts."],
      ["net 出现了不止一次，以第一个为准；“8”已略去。"],
    ],
    [
      "show=dead,dead",
      ["show: “dead” occurs more than once in “dead,dead”; using dead."],
      ["show 的值“dead,dead”里“dead”重复出现，改用 dead。"],
    ],
    [
      "noise=1&data=penguins",
      ["noise: “1” has no effect with “penguins”; it is left out."],
      ["noise 的值“1”对数据“penguins”不起作用，已略去。"],
    ],
    [
      "seed.b=3&net.b=8,tanh",
      [
        "seed.b (given: “3”): seed is shared by all arms, or the comparison would not be controlled; it is left out.",
      ],
      ["seed.b（所给的值：“3”）：seed 由所有网络共用，否则就不是对照实验了；已略去。"],
    ],
  ])("of %s is a sentence that says what was wrong", (query, english, chinese) => {
    expect(said(query, "en")).toEqual(english);
    expect(said(query, "zh-CN")).toEqual(chinese);
  });
});
