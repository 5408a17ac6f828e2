import type { failure as english } from "../en/failure.ts";

export const failure: typeof english = {
  heading: "页面停止了工作",
  body: "出错的是页面程序，不是你的实验设置。决定这次实验的一切仍保存在地址栏里，重新载入就会从同样的设置开始。",
  detail: "错误信息",
  reload: "重新载入",
};
