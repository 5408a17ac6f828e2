import type { Language } from "../../ui/text/text.ts";
import StackEnglish from "./a-stack-of-lines/en.mdx";
import { SCENES as stackScenes } from "./a-stack-of-lines/scenes.ts";
import StackChinese from "./a-stack-of-lines/zh-CN.mdx";
import type { Scenes } from "./scene/spec.ts";
import type { SourceName } from "./sources.ts";

/** Of a chapter in one language. */
export interface ChapterText {
  readonly title: string;
  readonly description: string;
  /** What its preview picture shows. */
  readonly preview: string;
  readonly Prose: typeof StackEnglish;
}

export interface Chapter {
  readonly slug: string;
  readonly scenes: Scenes;
  readonly sources: readonly SourceName[];
  readonly text: Readonly<Record<Language, ChapterText>>;
}

/** In the order in which they are read. */
export const CHAPTERS: readonly Chapter[] = [
  {
    slug: "a-stack-of-lines",
    scenes: stackScenes,
    sources: ["dl-book", "saxe-2014"],
    text: {
      en: {
        title: "A stack of lines is a line",
        description:
          "Add linear layers and the boundary stays straight. Multiply your own matrices, squeeze a net through one unit, and put in the first crease.",
        preview:
          "Two nets on two rings: without an activation function the boundary is a straight line, with ReLU it closes around the inner ring.",
        Prose: StackEnglish,
      },
      "zh-CN": {
        title: "直线叠起来还是直线",
        description:
          "不断加线性层，边界始终是直的。把自己的矩阵乘起来，让网络穿过一个单元，再压出第一道折痕。",
        preview: "两个圆环上的两个网络：不用激活函数，边界是一条直线；使用 ReLU，边界围住了里面的圆环。",
        Prose: StackChinese,
      },
    },
  },
];
