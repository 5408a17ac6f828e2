import type { creases as english } from "../en/creases.ts";

const list = (parts: readonly string[]): string => parts.join("；");

export const creases: typeof english = {
  legend: "折痕，越深的层越细",
  count: (segments) => `${segments} 段折痕`,
  some: (drawn, all) => `折痕：画出前 ${drawn} 层，共 ${all} 层`,
  none: {
    smooth: "平滑，没有折痕",
    straight: "处处平直，没有折痕",
    "not-finite": "数值溢出，没有折痕",
    "too-many": "折痕太多",
    "no-plane": "一个输入，没有折痕",
  },
  summary: (parts) => `折痕：${list(parts)}。`,
  layer: (layer, segments) => `${layer} ${segments} 段`,
  column: "折痕段数",
  row: (layer) => `${layer} 的折痕`,
};
