import { GAIN, type Initialiser } from "./initialiser.ts";

const GLOROT =
  "Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010";
const HE =
  "He, Zhang, Ren and Sun, Delving deep into rectifiers: surpassing human-level performance on ImageNet classification, 2015";
const LECUN = "LeCun, Bottou, Orr and Müller, Efficient BackProp, 1998";
const SAXE =
  "Saxe, McClelland and Ganguli, Exact solutions to the nonlinear dynamics of learning in deep linear neural networks, 2014";

const table = {
  uniform: {
    name: "uniform",
    formula: "U(±gain / sqrt(fan_in))",
    parameters: [GAIN],
    draw: "uniform",
    source: null,
    scale: (fanIn, _fanOut, [gain]) => gain / Math.sqrt(fanIn),
  },
  glorot: {
    name: "glorot",
    formula: "U(±gain * sqrt(6 / (fan_in + fan_out)))",
    parameters: [GAIN],
    draw: "uniform",
    source: GLOROT,
    scale: (fanIn, fanOut, [gain]) => gain * Math.sqrt(6 / (fanIn + fanOut)),
  },
  "glorot-normal": {
    name: "glorot-normal",
    formula: "N(0, gain^2 * 2 / (fan_in + fan_out))",
    parameters: [GAIN],
    draw: "normal",
    source: GLOROT,
    scale: (fanIn, fanOut, [gain]) => gain * Math.sqrt(2 / (fanIn + fanOut)),
  },
  he: {
    name: "he",
    formula: "U(±gain * sqrt(6 / fan_in))",
    parameters: [GAIN],
    draw: "uniform",
    source: HE,
    scale: (fanIn, _fanOut, [gain]) => gain * Math.sqrt(6 / fanIn),
  },
  "he-normal": {
    name: "he-normal",
    formula: "N(0, gain^2 * 2 / fan_in)",
    parameters: [GAIN],
    draw: "normal",
    source: HE,
    scale: (fanIn, _fanOut, [gain]) => gain * Math.sqrt(2 / fanIn),
  },
  lecun: {
    name: "lecun",
    formula: "U(±gain * sqrt(3 / fan_in))",
    parameters: [GAIN],
    draw: "uniform",
    source: LECUN,
    scale: (fanIn, _fanOut, [gain]) => gain * Math.sqrt(3 / fanIn),
  },
  "lecun-normal": {
    name: "lecun-normal",
    formula: "N(0, gain^2 / fan_in)",
    parameters: [GAIN],
    draw: "normal",
    source: LECUN,
    scale: (fanIn, _fanOut, [gain]) => gain * Math.sqrt(1 / fanIn),
  },
  orthogonal: {
    name: "orthogonal",
    formula: "gain * Q, Q with orthonormal rows or columns",
    parameters: [GAIN],
    draw: "orthogonal",
    source: SAXE,
    scale: (_fanIn, _fanOut, [gain]) => gain,
  },
  normal: {
    name: "normal",
    formula: "N(0, std^2)",
    parameters: [{ name: "std", default: 1, low: 0, high: 1000 }],
    draw: "normal",
    source: null,
    scale: (_fanIn, _fanOut, [std]) => std,
  },
  constant: {
    name: "constant",
    formula: "c",
    parameters: [{ name: "c", default: 0.5, low: -1000, high: 1000 }],
    draw: "one",
    source: null,
    scale: (_fanIn, _fanOut, [c]) => c,
  },
  zeros: {
    name: "zeros",
    formula: "0",
    parameters: [],
    draw: "one",
    source: null,
    scale: () => 0,
  },
} as const satisfies Record<string, Initialiser>;

export type InitialiserName = keyof typeof table;

/** All initialisers by their word. A matrix W [fan_out x fan_in] starts at draw x constant; biases start at 0. */
export const INITIALISERS: Readonly<Record<InitialiserName, Initialiser>> = table;

/** Whether a word names an initialiser. */
export function isInitialiserName(word: string): word is InitialiserName {
  return Object.hasOwn(INITIALISERS, word);
}
