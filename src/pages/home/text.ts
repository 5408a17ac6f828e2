import type { Language } from "../../ui/text/text.ts";
import type { ComparisonName } from "./comparisons.ts";

export interface HomeText {
  readonly question: string;
  readonly lead: readonly string[];
  readonly flat: { readonly heading: string; readonly caption: string; readonly alt: string };
  readonly creased: { readonly heading: string; readonly caption: string; readonly alt: string };
  readonly drawing: string;
  readonly answer: { readonly heading: string; readonly paragraphs: readonly string[] };
  readonly aside: { readonly heading: string; readonly body: string };
  readonly chapters: { readonly heading: string; readonly body: string };
  readonly lab: { readonly heading: string; readonly body: string; readonly open: string };
  readonly comparisonsHeading: string;
  readonly comparisons: Readonly<Record<ComparisonName, { readonly title: string; readonly body: string }>>;
}

const en: HomeText = {
  question: "What is an activation function for?",
  lead: [
    "A stack of linear layers is a flat sheet. However many you stack, it stays flat.",
    "An activation function puts creases in it.",
  ],
  flat: {
    heading: "No activation",
    caption: "Ten linear layers, one after another. Seen from its edge, the sheet is one straight line.",
    alt: "A straight, slightly rising line from edge to edge.",
  },
  creased: {
    heading: "With ReLU",
    caption: "One hidden layer of five ReLU units. Each unit creases the sheet once, at its disc.",
    alt: "A line of six straight pieces that goes up and down, with a disc at each of its five bends.",
  },
  drawing:
    "Across: the input. Up: the output, computed exactly from weights chosen by hand. In the Lab the weights are learned.",
  answer: {
    heading: "The short answer",
    paragraphs: [
      "A layer without an activation function can shift, stretch, turn and tilt the plane. Two of them do the same, only twice, and the result is again one shift, stretch, turn and tilt. So a stack without activation functions, however deep, can express no more than a single linear layer, and the border it draws between two classes is one straight line.",
      "An activation function bends what passes through it. With ReLU, each unit of the first layer folds the sheet along one straight crease, and the layers above fold it again. Given enough units, such a net can come as close as you like to any continuous function on a bounded region. That is what it can represent; whether training finds it is another matter, and the one worth watching.",
    ],
  },
  aside: {
    heading: "And why is ReLU better than tanh and sigmoid?",
    body: "It is not always. Initialisation, depth and function decide together. That ReLU beats tanh is a finding about large vision networks from 2010 to 2015. On small problems, start tanh with suitable weights and look for yourself.",
  },
  chapters: {
    heading: "Chapters",
    body: "Prose with running networks in it. Every figure trains a real network while you look, every number comes from such a run, and every run opens in the Lab.",
  },
  lab: {
    heading: "The Lab",
    body: "Stack layers, change one thing, and train up to four networks side by side. They get the same data, the same initial draws and the same batches, so what differs is what you changed. Watch the border, the gradient at every layer and the units that die. The address replays the run, bit for bit.",
    open: "Open the Lab",
  },
  comparisonsHeading: "Three comparisons to begin with",
  comparisons: {
    functions: {
      title: "No activation, sigmoid, tanh, ReLU",
      body: "Four networks with three hidden layers each, one spiral. Which borders can bend, and which bend soonest?",
    },
    initialisation: {
      title: "Sigmoid, from other initial weights",
      body: "Five hidden layers of sigmoid; the same with initial weights four times as large; and tanh. Where does the gradient go?",
    },
    rate: {
      title: "A learning rate ten times as high",
      body: "The same ReLU network at 0.3 and at 3. How many units die, and do any come back?",
    },
  },
};

const zhCN: HomeText = {
  question: "激活函数有什么用？",
  lead: ["线性层叠在一起，就像一张平整的纸：叠得再多，依然平整。", "激活函数在纸上压出折痕。"],
  flat: {
    heading: "不用激活函数",
    caption: "十个线性层首尾相接。从侧面看，这张纸就是一条直线。",
    alt: "一条从左到右略微上升的直线。",
  },
  creased: {
    heading: "使用 ReLU",
    caption: "一个隐藏层，五个 ReLU 单元。每个单元在圆点处折一次。",
    alt: "一条由六段直线组成、时升时降的折线，五个转折处各有一个圆点。",
  },
  drawing: "横向是输入，纵向是输出。权重由手工选定，输出由它们精确算出；在实验室里，权重由训练得到。",
  answer: {
    heading: "简短的回答",
    paragraphs: [
      "不带激活函数的一层，只能把平面平移、拉伸、旋转、倾斜。两层不过是把这些操作再做一遍，合起来仍是一次平移、拉伸、旋转和倾斜。所以，没有激活函数的网络无论多深，能表达的都不会超过一个线性层；它在两类之间画出的边界，只是一条直线。",
      "激活函数会把经过它的东西弯折。用 ReLU 时，第一层的每个单元沿一条直线把纸折一次，后面的层再继续折。只要单元足够多，这样的网络就能在有界区域上任意逼近任何连续函数。不过，这说的是“能表示”；训练能不能找到它，是另一回事，也正是值得细看的地方。",
    ],
  },
  aside: {
    heading: "那么 ReLU 为什么比 tanh 和 sigmoid 好？",
    body: "并不总是如此。结果由初始化、深度和函数共同决定。“ReLU 胜过 tanh”是 2010 至 2015 年间在大型视觉网络上得到的结论。在小问题上，给 tanh 合适的初始权重，自己看看结果如何。",
  },
  chapters: {
    heading: "章节",
    body: "正文里有正在训练的网络。每幅图都在你眼前训练一个真实的网络，每个数字都来自这样的训练，每次训练都能在实验室中打开。",
  },
  lab: {
    heading: "实验室",
    body: "搭建网络，只改动一处，最多四个网络并排训练。它们使用相同的数据、相同的初始随机数和相同的批次，因此差别只来自你的改动。观察决策边界、每一层的梯度，以及死亡的单元。网址可以逐位重现整个训练过程。",
    open: "打开实验室",
  },
  comparisonsHeading: "从三组对比开始",
  comparisons: {
    functions: {
      title: "无激活、sigmoid、tanh、ReLU",
      body: "四个网络，各有三个隐藏层，使用同一组螺旋数据。哪些边界能弯？哪些弯得最快？",
    },
    initialisation: {
      title: "换一组初始权重的 sigmoid",
      body: "五个 sigmoid 隐藏层；同样的网络，初始权重放大到四倍；再加上 tanh。梯度去了哪里？",
    },
    rate: {
      title: "十倍的学习率",
      body: "同一个 ReLU 网络，学习率分别为 0.3 和 3。有多少单元死亡？有没有恢复的？",
    },
  },
};

export const HOME_TEXT: Readonly<Record<Language, HomeText>> = { en, "zh-CN": zhCN };
