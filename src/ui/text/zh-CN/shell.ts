import type { shell as english } from "../en/shell.ts";

export const shell: typeof english = {
  name: "Crease",
  skip: "跳到正文",
  navigation: "页面",
  home: "首页",
  lab: "实验室",
  chapters: "章节",
  titled: (title) => `${title} · Crease`,
  toDark: "深色",
  toLight: "浅色",
  theme: "配色",
  otherLanguage: "English",
  otherLanguageTag: "en",
  footer: "纯静态页面：不跟踪，也不上传任何数据。",
  pages: {
    home: {
      title: "Crease：激活函数有什么用？",
      description:
        "线性层叠得再多，也只是一张平整的纸；激活函数在纸上压出折痕。把几个真实的网络放在一起训练，亲眼看看差别。",
      preview:
        "激活函数有什么用？不用激活函数，是一条直线；使用 ReLU，是一条由六段直线组成的折线，五个转折处各有一个圆点。",
    },
    lab: {
      title: "实验室 · Crease",
      description: "搭建带激活函数和不带激活函数的网络，并排训练，观察决策边界、各层梯度和死亡单元。",
      preview:
        "三个网络在同一组螺旋数据上训练 4,000 步之后：不用激活函数，决策边界是一条直线；使用 sigmoid，几乎还是直线；使用 ReLU，边界沿着螺旋弯曲。",
    },
    notFound: {
      title: "没有这一页 · Crease",
      heading: "这个地址没有对应的页面",
      body: "地址可能被截断或输错了。实验链接以 /lab?v=1 开头。",
    },
  },
  noScript: "实验室要在浏览器里训练网络，需要启用 JavaScript；其他页面不启用也能阅读。",
};
