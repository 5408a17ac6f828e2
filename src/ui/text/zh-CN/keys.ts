import type { keys as english } from "../en/keys.ts";

export const keys: typeof english = {
  title: "快捷键",
  close: "关闭",
  presentTitle: "演示模式中",
  presentList: [
    ["→、Page Down", "前进到曲线记录的下一步"],
    ["←、Page Up", "退回到上一个记录的步"],
    ["Home、End", "到第 0 步；到链接所指的步"],
    ["F", "全屏"],
    ["B 或 .", "黑屏，按任意键恢复"],
    ["Esc", "退出演示模式"],
  ],
  singleKeys: "启用这些按键（Esc 总是可用）",
  list: [
    ["空格", "开始或暂停（焦点不在控件上时）"],
    ["Alt + K", "开始或暂停"],
    ["Alt + S", "走一步"],
    ["Alt + R", "回到第 0 步"],
    ["Alt + J", "跳到某一步，或运行到达到某个指标为止"],
    ["Alt + N", "换一个种子"],
    ["← →、Page Up、Page Down", "在时间轴上：前后移动一步、十分之一"],
    ["?", "打开这张表"],
    ["Tab", "到下一个控件"],
    ["空格、← →", "在积木上：拿起并移动；再按空格放下，Esc 放回原处"],
    ["Delete", "在积木上：删除"],
    ["← ↑ → ↓", "在图上：移动探针"],
  ],
};
