import type { ActivationName } from "../../../engine/index.ts";

/** One sentence of history for each activation: who made it, when, and for what. */
export const activationHistory: Readonly<Record<ActivationName, string>> = {
  identity: "A layer that is left as it is: the control of every comparison.",
  step: "The threshold of McCulloch and Pitts (1943) and of the perceptron: without a slope, gradients cannot train through it.",
  sigmoid:
    "Statisticians’ logistic curve; networks of the 1980s took it up because it is smooth where the perceptron has a step.",
  "hard-sigmoid":
    "The sigmoid in three straight pieces; MobileNetV3 took this one in 2019 because it is cheap on phones.",
  tanh: "A sigmoid stretched and moved to be symmetric about 0, recommended in 1998 because outputs with mean 0 train faster.",
  "scaled-tanh":
    "The tanh that Efficient BackProp recommended in 1998, scaled so that f(1) is 1 and f(-1) is -1 to five digits.",
  softsign:
    "It nears its bounds like 1/z, far more slowly than tanh; Glorot and Bengio compared the two in 2010.",
  softplus: "A smooth ReLU, from a paper of 2000 on the pricing of options; its slope is the sigmoid.",
  relu: "Fukushima used rectification in 1975; in 2010 to 2012 it became the standard of deep networks.",
  relu6:
    "A ReLU cut off at 6; MobileNetV2 chose it in 2018 because it is robust in low-precision arithmetic.",
  leaky: "Proposed in 2013 so that a unit keeps a small gradient where ReLU has none.",
  prelu: "A leaky ReLU whose slope is learned, from the paper of 2015 that also gave He initialisation.",
  rrelu:
    "A leaky ReLU with a slope drawn at random in training; a study of 2015 compared it with its relatives. The limits here are PyTorch's.",
  elu: "Proposed in 2015: its negative outputs bring the mean of a layer closer to 0, and level off at -alpha.",
  selu: "An ELU of 2017 whose two constants make mean 0 and variance 1 a fixed point from layer to layer.",
  celu: "An ELU rewritten in 2017 so that its two parts meet with slope 1 for every alpha.",
  gelu: "It weighs z by the probability that a standard normal number lies below z; GPT and BERT took it up in 2018.",
  "gelu-tanh":
    "An approximation that the GELU paper of 2016 gave along with it; GPT-2 computes GELU in this way.",
  silu: "Named SiLU in 2016; in 2017 an automatic search over formulas came upon it again and called it Swish.",
  mish: "Proposed in 2019 and soon taken up by the object detector YOLOv4 (2020).",
  abs: "In 2009 Jarrett and others found it, after a tanh and with local contrast normalisation, to matter most in recognising objects.",
  sine: "In 2020 SIREN showed that networks of sines can represent images and sound together with their derivatives.",
};
