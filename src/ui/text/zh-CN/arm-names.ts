import type { armNames as english } from "../en/arm-names.ts";

export const armNames: typeof english = {
  inSentence: (letter, label) => `${letter}（${label}）`,
  comma: "，",
  same: (letter) => `与 ${letter} 相同`,
  noActivation: "无激活函数",
  layers: (count) => `${count} 层`,
  units: (units) => `每层 ${units} 个单元`,
  widths: (widths) => `各层单元数 ${widths}`,
  noLayers: "没有隐藏层",
  batchNorm: "有批归一化",
  noBatchNorm: "无批归一化",
  skip: "有残差连接",
  plain: "无残差连接",
  dropout: (rate) => `随机失活 ${rate}`,
  noDropout: "无随机失活",
  others: "层也不同",
  setting: (key, value) => `${key} ${value}`,
  settings: {
    init: "初始化",
    opt: "优化器",
    lr: "学习率",
    l1: "L1 正则",
    l2: "L2 正则",
    sparse: "稀疏正则",
  },
  short: {
    batchNorm: "有 bn",
    noBatchNorm: "无 bn",
    dropout: (rate) => `失活 ${rate}`,
    noDropout: "无失活",
  },
};
