import type { net as english } from "../en/net.ts";
import { shortened } from "../shortened.ts";

type Detail = Readonly<Record<string, string | number>>;

/** What a Chinese keyboard writes for commas, brackets, colons, digits and letters. */
const FULL_WIDTH = /[\uff01-\uff5e\u3001]/;

const found = (detail: Detail): string =>
  detail.found === "" ? "结尾" : `“${shortened(String(detail.found))}”`;

export const net: typeof english = {
  label: (letter) => `网络 ${letter} 的各层`,
  empty: "没有隐藏层",
  problem: (at, what) => `第 ${at} 个字符：${what}上一个正确的网络继续运行，积木显示的也是它。`,
  goTo: (at) => `跳到第 ${at} 个字符`,
  limited: (given, used) => `${given} 超出允许的范围，改用 ${used}。`,
  errors: {
    "expected-item": (d) => `这里应当是一层，例如 8 或 relu，而不是${found(d)}。`,
    "expected-separator": (d) => `这里应当是逗号，而不是${found(d)}。`,
    "expected-open": (d) => `这里应当是“(”，而不是${found(d)}。`,
    "expected-close": (d) => `这里应当是“)”，而不是${found(d)}。`,
    "expected-number": (d) => `这里应当是数，而不是${found(d)}。`,
    "unexpected-character": (d) =>
      `记法里没有${found(d)}${FULL_WIDTH.test(String(d.found)) ? "，请用半角字符" : ""}。`,
    "unknown-word": (d) => `记法里没有${found(d)}这个词。`,
    "whole-number": (d) => `这里应当是整数，而不是${found(d)}。`,
    "too-many-numbers": (d) =>
      d.limit === 0 ? `${found(d)}后面不带数。` : `${found(d)}最多带 ${d.limit} 个数。`,
    "too-deep": (d) => `括号最多嵌套 ${d.limit} 层。`,
    "empty-group": (d) => `${found(d)}里是空的。`,
    "skip-width": (d) => `skip(...) 前后宽度必须相同，这里从 ${d.from} 变成了 ${d.to}。`,
  },
};
