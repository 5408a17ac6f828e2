import type { Scenes } from "../scene/spec.ts";

/** Rings without noise: no straight line can do more than a coin. */
const RINGS = "v=1&noise=0";

/** XOR, every corner twice: once to train on and once to test on. */
const XOR = "-1_-1,-1_-1,1_1,1_1,-1_1_b,-1_1_b,1_-1_b,1_-1_b";

const ACTIVATIONS = ["none", "sigmoid", "tanh", "relu"];

/** So many linear layers of 16 units. */
const linear = (layers: number): string => (layers === 0 ? "" : layers === 1 ? "16" : `${layers}x(16)`);

export const SCENES = {
  layers: {
    controls: [{ kind: "count", name: "layers", least: 0, most: 12 }],
    start: { layers: 1 },
    query: ({ layers }) => `${RINGS}&net=${linear(layers)}&lr=0.1&seed=1`,
    until: 600,
    speed: 120,
    main: ["maps"],
    side: ["layer", "loss"],
  },
  ten: {
    controls: [],
    start: {},
    query: () => `${RINGS}&net=16&net.b=10x(16)&lr=0.1&seed=1`,
    until: 3000,
    speed: 600,
    main: ["maps"],
    side: ["loss"],
    guess: { least: 0.4, most: 1, measured: ({ frame }) => frame.arms[1].train.accuracy ?? 0 },
  },
  matrices: {
    controls: [],
    start: {},
    query: () => `${RINGS}&net=2,2&seed=4`,
    until: 0,
    speed: 1,
    main: ["weights", "products"],
    side: ["maps"],
  },
  bottleneck: {
    controls: [],
    start: {},
    query: () => "v=1&data=penguins&net=8&net.b=8,1,8&lr=0.1&seed=1",
    until: 600,
    speed: 120,
    main: ["maps"],
    side: ["layer"],
  },
  crease: {
    controls: [{ kind: "choice", name: "activation", options: ACTIVATIONS }],
    start: { activation: 3 },
    query: ({ activation }) =>
      `${RINGS}&net=16&net.b=16${activation === 0 ? ",16" : `,${ACTIVATIONS[activation]}`}&lr=0.1&seed=1`,
    until: 2000,
    speed: 250,
    main: ["creases"],
    side: ["loss"],
  },
  xor: {
    controls: [],
    start: {},
    query: () => `v=1&data=points&points=${XOR}&batch=4&loss=squared&net=8,8&net.b=8,relu&lr=0.1&seed=1`,
    until: 300,
    speed: 40,
    main: ["maps"],
    side: ["loss"],
  },
  plateau: {
    controls: [],
    start: {},
    query: () => "v=1&data=moons&net=&net.b=3x(8)&init=normal:0.1&lr=0.1&seed=1",
    until: 1000,
    speed: 100,
    main: ["loss"],
    side: ["layer"],
  },
} as const satisfies Scenes;
