import type { comparisons as english } from "../en/comparisons.ts";

export const comparisons: typeof english = {
  title: "对比",
  close: "关闭",
  note: "选一项会换掉现有的网络；数据、批次、随机数和网络 a 的设置都不变；网络 a 还没有层时，先给它 8 个单元的层；层太宽放不下时，所有网络的宽度一起减半。用浏览器的“后退”可以回到原来的网络。",
  names: {
    functions: "无、sigmoid、tanh、relu",
    batchNorm: "有无批归一化",
    skip: "有无残差连接",
    init: "uniform、glorot、he、he:4 初始化",
    depth: "1、3、10、30 层",
  },
  notes: {
    functions: "层与网络 a 相同，只换激活函数。",
    batchNorm: "与网络 a 相同，只在每层之后加不加 bn。",
    skip: "层与网络 a 相同（太浅时把第一层重复十次），只在每层加不加残差连接。",
    init: "与网络 a 相同，只有初始权重由小到大；网络越深越明显。",
    depth: "把网络 a 的第一层重复若干次，只有层数不同。",
  },
};
