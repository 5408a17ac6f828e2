import type { onePoint as english } from "../en/one-point.ts";

export const onePoint: typeof english = {
  point: {
    title: "单个训练点",
    note: "前向 a，反向 δ = ∂L/∂z（只算这一个点的损失）",
    choose: "点",
    of: (points) => `共 ${points} 个`,
    invalid: (points) => `请输入 1 到 ${points} 的整数。`,
    previous: "上一个点",
    following: "下一个点",
    arm: "网络",
    nothing: "还没有测量结果。",
    point: (number, name, loss) => `第 ${number} 个点，${name}，自身损失 ${loss}。`,
    sentences: (parts) => parts.join(""),
    headline: ({ zero, others, units }) => {
      if (units === 0) return "网络没有隐藏单元。";
      if (zero === 0) return `${units} 个隐藏单元都从这个点得到梯度。`;
      const first = `${units} 个隐藏单元中有 ${zero} 个从这个点得不到梯度`;
      if (others === 0) return `${first}，从其他点也得不到。`;
      return others === zero
        ? `${first}；其他点仍在训练它们。`
        : `${first}；其中 ${others} 个仍由其他点训练。`;
    },
    column: (layer) => (layer === "out" ? "输出层" : `第 ${layer} 层`),
    columnShort: (layer) => (layer === "out" ? "出" : layer),
    place: (layer, unit) => (layer === "out" ? `输出 ${unit}` : `第 ${layer} 层单元 ${unit}`),
    unit: (place, z, a, delta, gradient) => `${place}：z ${z}，a ${a}，δ ${delta}；${gradient}`,
    reached: (reached, points) => `${points} 个点中有 ${reached} 个给它梯度`,
    silent: "对这个点静默",
    cutOff: "对这个点断路",
    and: (parts) => parts.join("，"),
    zero: "从这个点得不到梯度",
    never: "从任何点都得不到",
    negative: "负值",
    length: "条长：与本列最大值之比",
    take: "双击或按回车：路径经过该单元",
    forward: ["前向传播", "前向"],
    backward: ["反向传播", "反向"],
    summary: (arm, step, said) => `网络 ${arm}，第 ${step} 步。${said}`,
    columns: { layer: "层", unit: "单元", z: "z", a: "a", delta: "δ", gradient: "梯度" },
  },

  path: {
    title: "链式法则的一条路径",
    note: "逐个因子，以及乘到此处的大小",
    short: (layer, unit) => (layer === "out" ? `出 ${unit}` : `${layer}.${unit}`),
    input: (input) => `输入 ${input}`,
    loss: (place) => `∂L/∂z，${place}`,
    weight: (from, to) => `w，${from} → ${to}`,
    slope: (place) => `f′(z)，${place}`,
    norm: (place) => `批归一化，${place}`,
    piece: (piece, place) => `第 ${piece} 片，${place}`,
    around: (place) => `绕过支路，${place}`,
    adds: (product, total, place, paths) =>
      `这条路径贡献 ${product}；${place} 的 δ = ${total}，是全部 ${paths} 条路径之和。`,
    total: "|δ|",
    through: "经过",
    unit: "路径上的单元",
    unitName: (unit) => `单元 ${unit}`,
    free: "任意单元",
    strongest: "最强路径",
    reading: (factor, value, running) => `${factor}：${value}，乘到此处 ${running}`,
    columns: { factor: "因子", value: "值", running: "乘到此处" },
  },
};
