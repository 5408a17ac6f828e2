import type { measures as english } from "../en/measures.ts";
import { inside } from "./inside.ts";
import { onePoint } from "./one-point.ts";
import { overTime } from "./over-time.ts";

export const measures: typeof english = {
  ...overTime,
  ...onePoint,

  atLayer: (layer) => `第 ${layer} 层`,
  atInput: "第 1 层之前",
  atOutput: "输出层",
  valueAt: (value, place) => `${place} ${value}`,
  arm: (name, parts) => `网络 ${name} ${parts.join("，")}`,

  saturation: {
    title: "各层饱和度",
    note: "斜率不到最大值的 5 %",
    more: "，占单元与样本组合的比例",
    empty: "这里没有会饱和的激活函数",
    absent: (letters) => `${letters.join("、")}：不会饱和`,
    reading: (value) => `饱和 ${value}`,
    summary: (step, parts) => `第 ${step} 步，单元与样本的组合中饱和的比例：${parts.join("；")}。`,
    none: (arm) => `网络 ${arm} 没有会饱和的激活函数`,
  },

  sparsity: {
    title: "各层稀疏度",
    note: "激活值恰好为 0 的比例",
    more: "，按单元与样本的组合计",
    empty: "没有网络用激活函数",
    absent: (letters) => `${letters.join("、")}：没有激活函数`,
    reading: (value) => `恰好为 0 的占 ${value}`,
    summary: (step, parts) => `第 ${step} 步，激活值恰好为 0 的比例：${parts.join("；")}。`,
    none: (arm) => `网络 ${arm} 没有激活函数`,
  },

  spread: {
    title: "各层离散度",
    note: "各单元标准差的均方根",
    more: "（标准差对样本取）",
    empty: "还没有测量结果",
    reading: (value) => `离散度 ${value}`,
    summary: (step, parts) => `第 ${step} 步，不同样本经过各层之后还相差多少：${parts.join("；")}。`,
    none: (arm) => `网络 ${arm} 未测量`,
  },

  update: {
    title: "各层更新比",
    note: "最近一步 ΔW 与 W 的范数之比",
    empty: "还没有更新过，或权重全为 0",
    guide: "0.001：SGD 的经验值（CS231n 课程讲义）",
    reading: (value) => `更新比 ${value}`,
    summary: (step, parts) => `第 ${step} 步，最近一次更新与权重的大小之比：${parts.join("；")}。`,
    none: (arm) => `网络 ${arm} 没有更新比：还没有更新过，或权重全为 0`,
    stopped: (arm, step) => `网络 ${arm} 在第 ${step} 步发散，那次更新已撤销`,
  },

  distribution: {
    title: "各层 z 的分布",
    note: "z = W x + b，直方图",
    kink: "后一激活函数的折点",
    scaled: "各图按各自最高的一格缩放",
    summary: (step, parts) => `第 ${step} 步，所有单元和样本的 z 值范围：${parts.join("；")}。`,
    reading: (low, high, pairs, share) =>
      `z 在 ${low} 到 ${high} 之间的有 ${pairs} 对（单元与样本），占 ${share}`,
    range: (low, high) => `${low} 到 ${high}`,
    columns: {
      arm: "网络",
      layer: "层",
      lowest: "最小值",
      low: "5 % 分位",
      median: "中位数",
      high: "95 % 分位",
      highest: "最大值",
    },
  },

  drawn: {
    open: "画曲线",
    title: "画出样本所遵循的曲线",
    close: "关闭",
    plot: "待画的曲线：左右键沿 x 移动，上下键升降该处的高度，Delete 键去掉节点",
    help: "在图上拖动即可作画，也可用方向键，按住 Shift 步子更大。新画的一笔会替换原来的部分。每次改动后网络都从头训练；彩色线是网络 a。",
    knots: (count) => `${count} 个节点，链接会带上它们。`,
    at: (x, y) => `x = ${x}，y = ${y}`,
    set: (place) => `节点：${place}。`,
    drawn: (count) => `已画好，共 ${count} 个节点。`,
    removed: (x) => `已去掉 x = ${x} 处的节点。`,
    stays: "这里没有可去掉的节点，或只剩两个节点。",
    full: "节点已满，不能再加。",
    again: "从 W 形开始",
    anew: "已恢复为 W 形。",
  },

  regression: {
    name: (arm) => `网络 ${arm} 随 x 变化的输出`,
    probe: (arm) =>
      `在网络 ${arm} 的曲线上取值：左右键沿 x 移动，上下键在曲线与折点之间切换，回车选中最近的训练点，Esc 键隐藏`,
    legend: {
      train: "训练点",
      test: "测试点",
      target: "目标函数",
      net: "网络的输出与折点",
    },
    hinges: (count) => `${count} 个折点，${count + 1} 段直线`,
    hingeCount: (count) => `${count} 个折点`,
    smooth: "光滑弯曲，没有折点",
    smoothShort: "没有折点",
    hinge: "折点",
    reading: (x, net, target) => `x = ${x}：网络 ${net}，目标 ${target}`,
    atHinge: (place, of, reading) => `第 ${place} 个折点（共 ${of} 个），${reading}`,
    summary: (arm, step, [train, test], far, hinges) =>
      `网络 ${arm}，第 ${step} 步：训练平方误差 ${train}，测试平方误差 ${test}${
        far === null ? "" : `；在样本范围内，x = ${far[1]} 处离目标最远，相差 ${far[0]}`
      }；${hinges}。`,
    columns: { x: "x", net: "网络", target: "目标", hinge: "折点" },
  },

  pieces: {
    title: "直线段与区域",
    note: "沿一条线的原始输出，折点处有标记",
    noteSeveral: "沿一条线的原始输出，每类一条，折点处有标记",
    counts: { pieces: "直线段", regions: "区域" },
    noteOne: "随 x 变化的原始输出，折点处有标记",
    line: "穿过平面的线",
    lines: { horizontal: "水平", vertical: "竖直", diagonal: "对角" },
    along: {
      horizontal: "从左到右穿过平面中心",
      vertical: "从下到上穿过平面中心",
      diagonal: "沿平面的对角线",
      axis: "沿 x 轴",
    },
    reading: (arm, x, y, output) => `${arm} 在（${x}，${y}）处：${output}`,
    readingAlong: (arm, x, output) => `${arm} 在 x = ${x} 处：${output}`,
    output: (value) => `输出 ${value}`,
    outputOf: (name, value) => `${name}的输出 ${value}`,
    and: "，",
    straight: (_count, printed) => `${printed} 段直线`,
    regions: (_count, printed) => `平面分成 ${printed} 个区域`,
    smooth: "光滑弯曲",
    tooMany: "段数过多，未计数",
    piecesTooMany: "段数过多，未计数",
    regionsTooMany: "区域过多，未计数",
    notFinite: "不是有限数，无法计数",
    notCounted: "尚未计数",
    summary: (step, along, parts) => `第 ${step} 步，${along}的输出：${parts.join("；")}。`,
    columns: {
      arm: "网络",
      straight: "直线段数",
      regions: "平面区域数",
      lowest: "最小输出",
      highest: "最大输出",
    },
  },

  ...inside,
};
