import type { figures as english } from "../en/figures.ts";
import { armNames } from "./arm-names.ts";
import { creases } from "./creases.ts";
import { rates } from "./rates.ts";
import { units } from "./units.ts";

const LATIN_START = /^[A-Za-z0-9]/;
const LATIN_END = /[A-Za-z0-9]$/;
/** A word within Chinese characters: a Latin letter keeps a space from them. */
const beside = (word: string): string =>
  `${LATIN_START.test(word) ? " " : ""}${word}${LATIN_END.test(word) ? " " : ""}`;

const list = (parts: readonly string[]): string => parts.join("；");

export const figures: typeof english = {
  none: "无激活",
  arms: armNames,
  table: "数据表",
  probe: (title) => `读数：${title}。方向键移动，Home 和 End 到两端，Esc 退出`,
  enlarge: (title) => `放大：${title}`,
  closeLarge: "关闭",
  reading: (arm, place, value) => `${arm}，${place}：${value}`,
  layerPlace: (layer) => `第 ${layer} 层`,
  inputPlace: "第 1 层之前",
  outputPlace: "输出层",
  nothingYet: "还没有测量结果。",
  noValue: "未测量",
  layer: "层",
  out: "输出",
  words: {
    Adelie: "阿德利",
    Chinstrap: "帽带",
    Gentoo: "巴布亚",
    "bill length": "喙长",
    "bill depth": "喙深",
  },
  className: (name) => `类别 ${name}`,
  target: (value) => `目标值 ${value}`,
  list,

  boundary: {
    title: "平面上的输出",
    name: (arm) => `平面上的输出，网络 ${arm}`,
    probe: (arm) =>
      `在平面上取值，网络 ${arm}：方向键移动，按住 Shift 移动更远，回车选中最近的训练点，Esc 隐藏`,
    boundary: "决策边界，50 %",
    boundaryHalf: "决策边界，0.5",
    boundaryTie: "决策边界，两类相等处",
    test: "测试点",
    classes: "各类",
    paler: "颜色越浅越没把握",
    axes: (x1, x2) => `${x1} →，${x2} ↑`,
    reading: (x1, v1, x2, v2, answer) => `${x1} ${v1}，${x2} ${v2}：${answer}`,
    twoClasses: (output, name, share) => `输出 ${output}，${name} ${share}`,
    manyClasses: (name, share) => `${name} ${share}`,
    squaredMany: (name, output) => `${name}，输出 ${output}`,
    summary: (arm, step, parts) => `网络 ${arm}，第 ${step} 步：${list(parts)}。`,
    share: (name, share) => `平面上判为${beside(name)}的占 ${share}`,
    columns: { class: "类别", share: "占平面的比例", training: "训练点数", test: "测试点数" },
  },

  creases,

  units,

  loss: {
    title: "损失",
    note: "粗线：训练，细线：测试",
    more: { "cross-entropy": "；每个样本的平均交叉熵", squared: "；每个样本的平均平方误差" },
    steps: "步",
    summary: (step, parts) => `第 ${step} 步的损失：${list(parts)}。`,
    arm: (arm, train, test) => `网络 ${arm} 训练集 ${train}，测试集 ${test}`,
    reading: (step, arm, train, test) => `第 ${step} 步，${arm}：训练 ${train}，测试 ${test}`,
    stopped: (arm, step) => `网络 ${arm} 在第 ${step} 步发散，已停止`,
    train: (arm) => `${arm}，训练`,
    test: (arm) => `${arm}，测试`,
    step: "步数",
  },

  rates,

  gradient: {
    title: "各层梯度",
    note: "δ = ∂L/∂z 的均方根",
    more: "（对所有单元和样本）",
    reading: (value) => `δ 均方根 ${value}`,
    readingTheory: (value, expected) => `δ 均方根 ${value}，理论值 ${expected}`,
    backward: "反向传播",
    back: "反向",
    exactlyZero: "恰好为 0",
    notFinite: "不是有限数",
    delta: (arm) => `${arm}，δ 均方根`,
    weight: (arm) => `${arm}，‖∂L/∂W‖ 范数`,
    summary: (step, parts) => `第 ${step} 步各层梯度的均方根：${list(parts)}。`,
    arm: (arm, first, last, times) => `网络 ${arm} 第一层 ${first}，输出层 ${last}，前者是后者的 ${times} 倍`,
    armPlain: (arm, first, last) => `网络 ${arm} 第一层 ${first}，输出层 ${last}`,
    armOne: (arm, last) => `网络 ${arm} 只有输出层，${last}`,
    noteTheory: "δ 均方根，细线：理论",
    moreTheory: "；对所有单元和样本",
    expected: (arm) => `${arm}，第 0 步理论值`,
    expectedFirst: (arm, value) => `理论预期网络 ${arm} 第一层为 ${value}`,
    silent: (arm, why) => `理论不适用于网络 ${arm}：${why}`,
    silence: {
      stack: "除线性层和其后的激活函数外还有别的层",
      weights: "权重不是随机的",
      range: "数值为 0 或超出范围",
    },
  },

  dead: {
    title: "各层死亡单元",
    of: (units) => `每层 ${units} 个，当前步`,
    ofPieces: (count) => `共 ${count} 个单元或分段`,
    never: "从未选中",
    summary: (step, parts) => `第 ${step} 步的死亡单元：${list(parts)}。`,
    arm: (arm, dead, units) => `网络 ${arm} 共 ${units} 个，死亡 ${dead} 个`,
    armPieces: (arm, never, pieces) => `网络 ${arm} 共 ${pieces} 个分段，从未选中 ${never} 个`,
    armNone: (arm) => `网络 ${arm} 没有会死亡的单元`,
    reading: (parts, units) => `共 ${units} 个，${parts.join("，")}`,
    nothing: "这里没有会死亡的单元",
    columns: {
      arm: "网络",
      layer: "层",
      units: "单元数",
      dead: "死亡",
      blocked: "受阻",
      revived: "复活",
      sparsity: "稀疏度（输出恰好为 0）",
      pieces: "分段数",
    },
  },

  collapse: {
    lead: "W x + b",
    output: (name, map) => `${name}：${map}`,
    several: (inputs, apart) =>
      inputs === null ? `W x + b，${apart}` : `W x + b，x =（${inputs.join("，")}），${apart}`,
    apart: (difference) => `最大相差 ${difference}`,
    same: "完全相同",
    summary: (arm, step, lines) => `网络 ${arm}，第 ${step} 步：等价于一层：${list(lines)}。`,
    columns: { output: "输出", bias: "偏置" },
    name: (arm) => `网络 ${arm} 等价的单层`,
  },
};
