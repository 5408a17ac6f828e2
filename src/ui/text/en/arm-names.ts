import { plural } from "./plural.ts";

/** What an arm is called: by what it changes. */
export const armNames = {
  inSentence: (letter: string, label: string) => `${letter} (${label})`,
  comma: ", ",
  same: (letter: string) => `same as ${letter}`,
  noActivation: "no activation",
  layers: (count: number) => plural(count, "layer", "layers"),
  units: (units: number) => plural(units, "unit", "units"),
  widths: (widths: string) => `${widths} units`,
  noLayers: "no hidden layer",
  batchNorm: "with batch norm",
  noBatchNorm: "without batch norm",
  skip: "skip",
  plain: "plain",
  dropout: (rate: string) => `dropout ${rate}`,
  noDropout: "no dropout",
  others: "other layers",
  setting: (key: string, value: string) => `${key}: ${value}`,
  settings: { init: "init", opt: "opt", lr: "lr", l1: "l1", l2: "l2", sparse: "sparse" },
  short: {
    batchNorm: "bn",
    noBatchNorm: "no bn",
    dropout: (rate: string) => `drop ${rate}`,
    noDropout: "no drop",
  },
};
