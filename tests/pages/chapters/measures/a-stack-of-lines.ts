import type { Measures } from "../measure.ts";

const percent = (share: number | null, digits: number): string => `${((share ?? 0) * 100).toFixed(digits)} %`;
const loss = (value: number | null): string => (value ?? 0).toFixed(3);

/** The numbers of the prose, each from a scene as it begins and runs to a step. */
export const MEASURES: Measures = {
  "one-loss": { scene: "layers", at: 600, read: ([a]) => loss(a.train.loss) },
  "one-accuracy": { scene: "ten", at: 3000, read: ([a]) => percent(a.train.accuracy, 0) },
  "ten-accuracy": { scene: "ten", at: 3000, read: ([, b]) => percent(b.train.accuracy, 0) },
  "penguins-wide": { scene: "bottleneck", at: 600, read: ([a]) => percent(a.train.accuracy, 1) },
  "penguins-narrow": { scene: "bottleneck", at: 600, read: ([, b]) => percent(b.train.accuracy, 1) },
  "relu-rings": { scene: "crease", at: 2000, read: ([, b]) => percent(b.train.accuracy, 0) },
  "tanh-rings": {
    scene: "crease",
    choices: { activation: 2 },
    at: 2000,
    read: ([, b]) => percent(b.train.accuracy, 1),
  },
  "xor-linear": { scene: "xor", at: 300, read: ([a]) => (a.train.loss ?? 0).toFixed(2) },
  "plateau-flat-early": { scene: "plateau", at: 400, read: ([a]) => loss(a.train.loss) },
  "plateau-deep-early": { scene: "plateau", at: 400, read: ([, b]) => loss(b.train.loss) },
  "plateau-flat-late": { scene: "plateau", at: 1000, read: ([a]) => loss(a.train.loss) },
  "plateau-deep-late": { scene: "plateau", at: 1000, read: ([, b]) => loss(b.train.loss) },
};
