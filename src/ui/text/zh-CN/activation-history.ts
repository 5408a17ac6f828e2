import type { activationHistory as english } from "../en/activation-history.ts";

export const activationHistory: typeof english = {
  identity: "输入什么就输出什么，是一切比较的对照。",
  step: "麦卡洛克和皮茨 1943 年的神经元以及后来的感知机都用它；斜率处处为零，梯度无法穿过它去训练前面的层。",
  sigmoid: "原是统计学中的逻辑斯谛曲线；20 世纪 80 年代的网络用它代替感知机的阶跃，因为它处处光滑。",
  "hard-sigmoid": "用三段直线代替 sigmoid 曲线；2019 年的 MobileNetV3 采用了这一形式，因为它在手机上算得快。",
  tanh: "由 sigmoid 平移、拉伸而来，关于原点对称；输出均值接近 0 时训练更快，因此 1998 年受到推荐。",
  "scaled-tanh":
    "1998 年 Efficient BackProp 一文推荐的 tanh：缩放之后，f(1) 和 f(-1) 精确到五位数字就是 1 和 -1。",
  softsign: "它像 1/z 那样慢慢趋近上下界，比 tanh 慢得多；Glorot 与 Bengio 在 2010 年比较过两者。",
  softplus: "光滑版的 ReLU，出自 2000 年一篇讨论期权定价的论文；它的导数正是 sigmoid。",
  relu: "福岛邦彦 1975 年就用过整流；2010 至 2012 年间它成为深度网络的标准选择。",
  relu6: "在 6 处封顶的 ReLU；2018 年的 MobileNetV2 选用它，因为它在低精度运算下更稳健。",
  leaky: "2013 年提出：在 ReLU 梯度为零的地方，仍给单元留一点梯度。",
  prelu: "斜率由训练学得的 leaky ReLU，与 He 初始化出自 2015 年的同一篇论文。",
  rrelu: "训练时随机抽取斜率的 leaky ReLU；2015 年的一项研究比较了它和同类函数。这里的上下限取自 PyTorch。",
  elu: "2015 年提出：负的输出使一层的均值更接近 0，并在 -alpha 处趋于平缓。",
  selu: "2017 年提出：ELU 乘以两个常数，使均值 0、方差 1 成为逐层传递的不动点。",
  celu: "2017 年对 ELU 的改写：无论 alpha 取何值，两段在 0 处的斜率都是 1。",
  gelu: "用标准正态变量小于 z 的概率给 z 加权；2018 年的 GPT 和 BERT 都采用了它。",
  "gelu-tanh": "2016 年的 GELU 论文同时给出的近似式；GPT-2 就是这样计算 GELU 的。",
  silu: "2016 年得名 SiLU；2017 年一次对公式的自动搜索又找到了它，称之为 Swish。",
  mish: "2019 年提出，次年就被目标检测网络 YOLOv4 采用。",
  abs: "2009 年 Jarrett 等人发现，在 tanh 之后取绝对值，再加上局部对比度归一化，对识别物体最为关键。",
  sine: "2020 年的 SIREN 表明：以正弦作激活函数的网络不但能表示图像和声音，也能表示它们的导数。",
};
