import type { goTo as english } from "../en/go-to.ts";

const quoted = (given: string): string => (given === "" ? "没有填写" : `填写的是“${given}”`);
const arms = (letters: readonly string[]): string => `网络 ${letters.join("、")} `;

export const goTo: typeof english = {
  step: "步数",
  go: "跳到",
  goTitle: "以最快的速度训练到那一步",
  play: "播放到这一步",
  stepInvalid: (from, to, given) => `步数：应为 ${from} 到 ${to} 之间的整数，${quoted(given)}。`,
  link: (step) => `这组对比的链接最多能打开到第 ${step} 步。`,
  until: "运行到",
  what: "指标",
  scores: {
    "train loss": "训练损失",
    "test loss": "测试损失",
    "train accuracy": "训练准确率",
    "test accuracy": "测试准确率",
  },
  below: "低于",
  above: "高于（%）",
  of: "范围",
  arms: { every: "所有网络都达到", any: "有一个网络达到" },
  run: "运行",
  lossInvalid: (given) => `损失：应为大于 0 的数，${quoted(given)}。`,
  accuracyInvalid: (given) => `准确率：应为 0 到 100 之间的百分数（不含 100），${quoted(given)}。`,
  sampled:
    "只在曲线记录的步上检查：100 步以内每步一次，1,000 步以内每 10 步一次，10,000 步以内每 100 步一次，以此类推。",
  close: "关闭",
  stopped: {
    at: (step) => `已停在第 ${step} 步。`,
    met: (step, what) => `已停在第 ${step} 步：${what}。`,
    loss: (score, letters, value) => `${arms(letters)}的${score}低于 ${value}`,
    accuracy: (score, letters, value) => `${arms(letters)}的${score}高于 ${value}`,
    diverged: (step, letters) => `已停在第 ${step} 步：${arms(letters)}已经发散，不会再达到。`,
    limit: (step) => `已停在最后一步（第 ${step} 步），仍未达到。`,
  },
};
