import type { rates as english } from "../en/rates.ts";

export const rates: typeof english = {
  note: "学习率有改变",
  label: (changes) => `学习率 ${changes.join("，")}`,
  sentences: (before, changes) =>
    before +
    changes
      .map(({ letters, rate, step }) => `从第 ${step} 步起，网络 ${letters.join("、")} 的学习率为 ${rate}。`)
      .join(""),
};
