import type { Arm, Scenario, View } from "./types.ts";

/** Version 1. A default is part of the format: changing one needs a new version and a migration. */
const ARM: Arm = {
  net: [
    { kind: "linear", units: 8 },
    { kind: "activation", name: "relu", parameters: [] },
  ],
  init: { name: "glorot", parameters: [] },
  opt: { name: "sgd", parameters: [] },
  lr: [{ rate: 0.03, step: 0 }],
  l1: 0,
  l2: 0,
  sparse: 0,
};

/** The scenario of an empty link. */
export const DEFAULTS: Scenario = {
  version: 1,
  data: "circle",
  n: 500,
  noise: 0.1,
  split: 0.5,
  batch: 10,
  loss: "cross-entropy",
  points: [],
  csv: null,
  arms: [ARM],
  seed: 1,
  at: 0,
};

export const DEFAULT_VIEW: View = { show: [], theme: "auto", mode: "edit" };
