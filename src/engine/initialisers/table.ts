import type { Initialiser } from "./initialiser.ts";
import { INITIALISER_WORDS, type InitialiserName } from "./words.ts";

const GLOROT =
  "Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010";
const HE =
  "He, Zhang, Ren and Sun, Delving deep into rectifiers: surpassing human-level performance on ImageNet classification, 2015";
const LECUN = "LeCun, Bottou, Orr and Müller, Efficient BackProp, 1998";
const SAXE =
  "Saxe, McClelland and Ganguli, Exact solutions to the nonlinear dynamics of learning in deep linear neural networks, 2014";

/** All initialisers by their word. A matrix W [fan_out x fan_in] starts at draw x constant; biases start at 0. */
export const INITIALISERS: Readonly<Record<InitialiserName, Initialiser>> = {
  uniform: {
    name: "uniform",
    formula: "U(±gain / sqrt(fan_in))",
    parameters: INITIALISER_WORDS.uniform,
    draw: "uniform",
    source: null,
    scale: (fanIn, _fanOut, [gain]) => gain / Math.sqrt(fanIn),
  },
  glorot: {
    name: "glorot",
    formula: "U(±gain * sqrt(6 / (fan_in + fan_out)))",
    parameters: INITIALISER_WORDS.glorot,
    draw: "uniform",
    source: GLOROT,
    scale: (fanIn, fanOut, [gain]) => gain * Math.sqrt(6 / (fanIn + fanOut)),
  },
  "glorot-normal": {
    name: "glorot-normal",
    formula: "N(0, gain^2 * 2 / (fan_in + fan_out))",
    parameters: INITIALISER_WORDS["glorot-normal"],
    draw: "normal",
    source: GLOROT,
    scale: (fanIn, fanOut, [gain]) => gain * Math.sqrt(2 / (fanIn + fanOut)),
  },
  he: {
    name: "he",
    formula: "U(±gain * sqrt(6 / fan_in))",
    parameters: INITIALISER_WORDS.he,
    draw: "uniform",
    source: HE,
    scale: (fanIn, _fanOut, [gain]) => gain * Math.sqrt(6 / fanIn),
  },
  "he-normal": {
    name: "he-normal",
    formula: "N(0, gain^2 * 2 / fan_in)",
    parameters: INITIALISER_WORDS["he-normal"],
    draw: "normal",
    source: HE,
    scale: (fanIn, _fanOut, [gain]) => gain * Math.sqrt(2 / fanIn),
  },
  lecun: {
    name: "lecun",
    formula: "U(±gain * sqrt(3 / fan_in))",
    parameters: INITIALISER_WORDS.lecun,
    draw: "uniform",
    source: LECUN,
    scale: (fanIn, _fanOut, [gain]) => gain * Math.sqrt(3 / fanIn),
  },
  "lecun-normal": {
    name: "lecun-normal",
    formula: "N(0, gain^2 / fan_in)",
    parameters: INITIALISER_WORDS["lecun-normal"],
    draw: "normal",
    source: LECUN,
    scale: (fanIn, _fanOut, [gain]) => gain * Math.sqrt(1 / fanIn),
  },
  orthogonal: {
    name: "orthogonal",
    formula: "gain * Q, Q with orthonormal rows or columns",
    parameters: INITIALISER_WORDS.orthogonal,
    draw: "orthogonal",
    source: SAXE,
    scale: (_fanIn, _fanOut, [gain]) => gain,
  },
  normal: {
    name: "normal",
    formula: "N(0, std^2)",
    parameters: INITIALISER_WORDS.normal,
    draw: "normal",
    source: null,
    scale: (_fanIn, _fanOut, [std]) => std,
  },
  constant: {
    name: "constant",
    formula: "c",
    parameters: INITIALISER_WORDS.constant,
    draw: "one",
    source: null,
    scale: (_fanIn, _fanOut, [c]) => c,
  },
  zeros: {
    name: "zeros",
    formula: "0",
    parameters: INITIALISER_WORDS.zeros,
    draw: "one",
    source: null,
    scale: () => 0,
  },
};
