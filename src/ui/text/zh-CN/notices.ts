import type { Notice } from "../../../experiment/scenario/types.ts";
import type { noticesWith as english, StackErrors } from "../en/notices.ts";
import { shortened } from "../shortened.ts";

function quoted(given: string): string {
  return `“${shortened(given)}”`;
}

function using({ used }: Notice): string {
  return used === "" ? "，已略去。" : `，改用 ${shortened(used)}。`;
}

const WHATS: Readonly<Record<string, string>> = {
  units: "每层单元数",
  times: "重复次数",
  pieces: "段数",
  layers: "线性层数",
  items: "展开后的项数",
  parameters: "各网络参数总数",
  "layer-units": "所有层的单元总数",
  samples: "这样大的网络一次能算的样本数",
  rates: "学习率个数",
  measured: "测得的样本总数",
  test: "至少要留一个测试样本",
  figures: "图的个数",
  points: "点数",
};

function limit({ detail }: Notice): string {
  const what = detail?.what;
  if (what === undefined) return `${detail?.limit ?? ""}`;
  return `${detail?.limit ?? ""}（${WHATS[what] ?? what}）`;
}

function word({ given, detail }: Notice): string {
  return quoted(String(detail?.word ?? given));
}

/** The part in quotes, or nothing where it is all that was given. */
function within(given: string, part: string | number | undefined, before: string): string {
  return part === undefined || part === given.trim() ? "" : `${before}${quoted(String(part))}`;
}

function expected(n: Notice, errors: StackErrors): string {
  const sentence = errors[String(n.detail?.code)]?.(n.detail ?? {});
  if (sentence === undefined) return using(n);
  return `：${sentence}${n.used === "" ? "已略去。" : `改用 ${n.used}。`}`;
}

export const noticesWith: typeof english = (errors) => ({
  "unknown-key": (n) => `链接里没有${quoted(n.key)}这个参数（所给的值：${quoted(n.given)}），已略去。`,
  "duplicate-key": (n) =>
    `${n.key} 出现了不止一次，以第一个为准${n.used === "" ? "" : `：${shortened(n.used)}`}；${quoted(n.given)}已略去。`,
  "newer-version": (n) => `这个链接的版本 v=${quoted(n.given)}比本页面新，现按版本 ${n.used} 读取。`,
  "broken-encoding": (n) => `${quoted(`${n.key}=${n.given}`)}的百分号编码有误${using(n)}`,
  "too-long": (n) =>
    `链接超过 ${n.detail?.limit} 个字符，从${quoted(n.key)}起被截去，所给的值是${quoted(n.given)}${using(n)}`,
  syntax: (n) =>
    n.detail?.code === "rate-steps"
      ? `${n.key} 的值${quoted(n.given)}不能用：步数必须从 0 开始依次增大${using(n)}`
      : `${n.key} 的值${quoted(n.given)}${n.detail?.at === undefined ? "" : `在第 ${Number(n.detail.at) + 1} 个字符处`}无法读懂${expected(n, errors)}`,
  "unknown-word": (n) => {
    const unknown = within(n.given, n.detail?.word, "里有不认识的词");
    return unknown === ""
      ? `${n.key} 没有${quoted(n.given)}这个值${using(n)}`
      : `${n.key} 的值${quoted(n.given)}${unknown}${using(n)}`;
  },
  "duplicate-word": (n) => `${n.key} 的值${quoted(n.given)}里${word(n)}重复出现${using(n)}`,
  "not-a-number": (n) =>
    `${n.key} 的值${quoted(n.given)}${within(n.given, n.detail?.part, "里")}不是${n.detail?.whole === 1 ? "整数" : "数"}${using(n)}`,
  "below-limit": (n) => `${n.key} 的值${quoted(n.given)}低于下限 ${limit(n)}${using(n)}`,
  "above-limit": (n) => `${n.key} 的值${quoted(n.given)}超过上限 ${limit(n)}${using(n)}`,
  "copy-refused": (n) =>
    `${n.key} 没有复制：加上副本就是 ${shortened(n.given)}，超过上限 ${limit(n)}；各网络保持不变。`,
  "arms-closed-up": (n) =>
    `${n.key}（所给的值：${quoted(n.given)}）：各网络的字母要连续，网络 ${n.detail?.from} 现在改为网络 ${n.detail?.to}，值为 ${n.used}。`,
  uncontrolled: (n) =>
    `${n.key}（所给的值：${quoted(n.given)}）：${n.detail?.word} 由所有网络共用，否则就不是对照实验了；已略去。`,
  "too-costly": (n) => `${n.key}：训练到第${quoted(n.given)}步太费时间${using(n)}`,
  "no-effect": (n) => `${n.key} 的值${quoted(n.given)}对数据${word(n)}不起作用${using(n)}`,
  "points-unread": (n) =>
    `${n.key} 的值${quoted(n.given)}里有 ${n.detail?.count ?? ""} 处不是点，第一处是${word(n)}，已略去${using(n)}`,
  "points-moved": (n) =>
    `${n.key} 的值${quoted(n.given)}里有 ${n.detail?.count ?? ""} 个点在平面（±${n.detail?.limit}）之外，第一个是${word(n)}，已移到边上${using(n)}`,
  "points-too-few": (n) => `${n.key} 的值${quoted(n.given)}里没有两个不同类的点，无法训练${using(n)}`,
  "knots-too-few": (n) =>
    `${n.key} 的值${quoted(n.given)}里没有横坐标不同、不带类别的两个点，连不成曲线${using(n)}`,
  "kept-elsewhere": (n) =>
    `${n.key} 的值${quoted(n.given)}指的是链接带不走的数据，它们留在当初的那台设备上${using(n)}`,
  "not-carried": (n) =>
    `${n.key}：链接带不走您的数据（${shortened(n.given)} ${n.key === "csv" ? "行" : "个点"}）。数据只留在这台设备上，链接里用 ${n.used} 代替。`,
  "not-kept": (n) =>
    `${n.key}：链接带不走您的数据（${shortened(n.given)} ${n.key === "csv" ? "行" : "个点"}），浏览器也没能存下它们：关闭或刷新本页后数据就没有了，链接里的 ${n.used} 也随之失效。`,
});
