import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Layer, type LinearLayer, type Network, recordPass } from "../../../src/engine/index.ts";
import { parseQuery } from "../../../src/experiment/scenario/parse-query.ts";
import { BufferPool } from "../../../src/experiment/session/buffers.ts";
import type { PointFrame, Route } from "../../../src/experiment/session/point.ts";
import { createSession } from "../../../src/experiment/session/session.ts";
import { lossKind, writeColumns } from "../../../src/experiment/session/task.ts";
import { frameTransfers } from "../../../src/experiment/session/transfers.ts";
import type { Session } from "../../../src/experiment/session/types.ts";

function open(query: string, steps = 30): Session {
  const { scenario, notices } = parseQuery(query);
  expect(notices).toEqual([]);
  const session = createSession(scenario);
  for (let i = 0; i < steps; i++) session.step();
  return session;
}

function pointOf(session: Session, sample: number, route: Route = [], arm = 0): PointFrame {
  const routes = session.networks.map((_, i) => (i === arm ? route : []));
  const asked = { historyFrom: 0, surface: false, rows: [], point: { sample, routes } };
  const { point } = session.frame(asked).arms[arm];
  if (point === null) throw new Error("no point in the frame");
  return point;
}

/** This sample's own loss, by a pass of the test's own. */
function lossOf(session: Session, network: Network, sample: number): number {
  const { loss, classes, inputs, targets } = session.setting;
  const kind = lossKind(loss, classes);
  const pass = recordPass(network, 1, kind);
  writeColumns(pass, { inputs, targets }, Uint32Array.of(sample), kind);
  pass.forward();
  return pass.loss();
}

const NETS: readonly (readonly [name: string, query: string])[] = [
  ["plain", "data=moons&net=5,tanh,4,gelu&seed=3"],
  ["relu", "data=spiral&net=6,relu,5,relu,4,relu&init=he&seed=4"],
  ["batch norm and dropout", "data=circle&net=5,bn,relu,dropout:0.3,4,bn,tanh&seed=5"],
  ["maxout", "data=xor&net=4max3,3max2&seed=6"],
  ["skips", "data=circle&net=4,skip(bn,relu,4),skip(4,tanh,3,relu,4)&seed=7"],
  ["a skip from the input", "data=circle&net=skip(2,tanh),3,prelu&seed=8"],
  ["three classes", "data=penguins&net=5,sigmoid,4,leaky&seed=9"],
  ["three classes, squared", "data=penguins&net=5,selu&loss=squared&seed=10"],
  ["no hidden layer", "data=moons&net=&seed=3"],
];

describe("one point", () => {
  it.each(NETS)("has the derivatives that differences of its own loss give: %s", (_, query) => {
    const session = open(query);
    const [network] = session.networks;
    for (const sample of [0, 7, 31]) {
      const point = pointOf(session, sample);
      expect(point.loss).toBe(lossOf(session, network, sample));
      network.layers.forEach((layer, index) => {
        if (layer.kind !== "linear") return;
        // A shift of the bias is a shift of z, on this one sample.
        for (let unit = 0; unit < layer.units; unit++) {
          const { values } = layer.bias;
          const kept = values[unit];
          const h = 1e-5;
          values[unit] = kept + h;
          const above = lossOf(session, network, sample);
          values[unit] = kept - h;
          const below = lossOf(session, network, sample);
          values[unit] = kept;
          const { gradients } = point.layers[index];
          expect(Math.abs(gradients[unit] - (above - below) / (2 * h))).toBeLessThan(1e-7);
        }
      });
    }
  });

  it("tells z, a and slope of every layer", () => {
    const session = open("data=moons&net=5,tanh,4,relu&seed=3");
    const { layers } = pointOf(session, 12);
    const pass = recordPass(session.networks[0], 1);
    pass.input.set(session.setting.inputs.subarray(24, 26));
    pass.forward();
    expect(layers.map(({ values }) => [...values])).toEqual(
      pass.layers.map(({ output }) => [...output.value]),
    );
    expect(layers.map(({ slopes }) => slopes !== null)).toEqual([false, true, false, true, false]);
    for (let unit = 0; unit < 5; unit++)
      expect(layers[1].slopes?.[unit]).toBeCloseTo(1 - layers[1].values[unit] ** 2, 14);
    for (let unit = 0; unit < 4; unit++)
      expect(layers[3].slopes?.[unit]).toBe(layers[2].values[unit] > 0 ? 1 : 0);
  });

  it("over all training points adds up to the gradient by layer: the law of its mean square", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom("6,relu,5,relu", "5,sigmoid,4,tanh", "4max2,4,skip(4,relu)", "3,abs,3,elu"),
        fc.constantFrom("moons", "penguins"),
        fc.integer({ min: 0, max: 12 }),
        (seed, net, data, steps) => {
          const session = open(`data=${data}&n=40&net=${net}&lr=0.1&seed=${seed}`, steps);
          const { train } = session.setting;
          const [arm] = session.frame({ historyFrom: 0, surface: false, rows: [] }).arms;
          const squares = arm.layers.map(() => 0);
          for (const sample of train)
            pointOf(session, sample).layers.forEach(({ gradients }, i) => {
              squares[i] += gradients.reduce((sum, delta) => sum + delta * delta, 0) / gradients.length;
            });
          arm.layers.forEach(({ gradient }, i) => {
            if (gradient === null) return;
            const delta = Math.sqrt(squares[i] / train.length);
            expect(Math.abs(delta - gradient.delta)).toBeLessThan(1e-12 + 1e-10 * delta);
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([
    ["relu", "data=spiral&n=60&net=6,relu,5,relu&init=he&seed=4"],
    ["maxout", "data=spiral&n=60&net=4max3,5,relu&seed=4"],
    ["batch norm", "data=spiral&n=60&net=5,bn,relu,4,relu&seed=4"],
  ])("is one of those that are counted as giving each unit a gradient: %s", (_, query) => {
    const session = open(query);
    const { train } = session.setting;
    const points = Array.from(train, (sample) => pointOf(session, sample).layers);
    let partly = 0;
    points[0].forEach(({ reached }, layer) => {
      if (reached === null) return;
      for (let unit = 0; unit < reached.length; unit++) {
        const counted = points.filter((layers) => layers[layer].gradients[unit] !== 0).length;
        expect(reached[unit]).toBe(counted);
        partly += counted > 0 && counted < train.length ? 1 : 0;
      }
    });
    expect(partly).toBeGreaterThan(1);
  });

  it("changes nothing about the run, also with batch norm", () => {
    const query = "data=spiral&n=60&net=5,bn,relu,4,relu&net.b=4,relu&seed=4";
    const [looked, alone] = [open(query, 5), open(query, 5)];
    pointOf(looked, 3);
    for (let i = 0; i < 5; i++) {
      looked.step();
      alone.step();
      pointOf(looked, i);
    }
    const prints = (session: Session) =>
      session.frame({ historyFrom: 0, surface: false, rows: [] }).arms.map(({ fingerprint }) => fingerprint);
    expect(prints(looked)).toEqual(prints(alone));
  });

  it("is there when asked for and still a row of the data, and its buffers go back", () => {
    const session = open("data=moons&n=40&net=5,tanh,4,relu&net.b=3,relu&seed=3");
    const ask = (sample: number) => ({
      historyFrom: 0,
      surface: false,
      rows: [],
      point: { sample, routes: [] },
    });
    expect(session.frame({ historyFrom: 0, surface: false, rows: [] }).arms[0].point).toBeNull();
    expect(session.frame(ask(40)).arms.map(({ point }) => point)).toEqual([null, null]);
    const frame = session.frame(ask(39), new BufferPool());
    const buffers = frameTransfers(frame);
    const arrays = frame.arms.flatMap(({ point }) =>
      (point?.layers ?? []).flatMap((layer) => [layer.values, layer.gradients, layer.slopes, layer.reached]),
    );
    expect(arrays.filter((array) => array !== null)).toHaveLength(5 * 2 + 2 + 3 + (3 * 2 + 1 + 2));
    for (const array of arrays) if (array !== null) expect(buffers).toContain(array.buffer);
  });
});

/** Every product along every path from one output of a layer on to the loss, by recursion over the readers of each layer. */
function products(network: Network, point: PointFrame, winners: (layer: number) => Float64Array) {
  const { layers } = network;
  const walk = (index: number, unit: number): number[] => {
    if (index === layers.length - 1) return [point.layers[index].gradients[unit]];
    const on: number[] = [];
    layers.forEach((layer, reader) => {
      const next = reader === index + 1;
      if (layer.kind === "skip" && layer.source === index) on.push(...walk(reader, unit));
      if (!next) return;
      if (layer.kind === "linear") {
        for (let u = 0; u < layer.units; u++) {
          const weight = layer.weight.values[u * layer.inputs + unit];
          on.push(...walk(reader, u).map((product) => weight * product));
        }
      } else if (layer.kind === "maxout") {
        const [u, piece] = [unit % layer.units, Math.floor(unit / layer.units)];
        const factor = winners(reader)[u] === piece ? 1 : 0;
        on.push(...walk(reader, u).map((product) => factor * product));
      } else {
        const factor = local(layer, reader, unit, point);
        on.push(...walk(reader, unit).map((product) => factor * product));
      }
    });
    return on;
  };
  return walk;
}

function local(layer: Layer, index: number, unit: number, point: PointFrame): number {
  if (layer.kind === "activation") return point.layers[index].slopes?.[unit] ?? Number.NaN;
  if (layer.kind === "batchnorm") return layer.scale.values[unit] / Math.sqrt(layer.variance[unit] + 1e-5);
  return 1;
}

describe("a path of the chain rule", () => {
  const nets = NETS.filter(([name]) => name !== "no hidden layer");

  it.each(nets)("is the strongest of all, and all together are delta: %s", (_, query) => {
    const session = open(query);
    const [network] = session.networks;
    const first = network.layers.findIndex(({ kind }) => kind === "linear");
    const { pieces, units } = network.layers[first] as LinearLayer;
    const { inputs } = session.setting;
    for (const sample of [0, 12, 33]) {
      const pass = recordPass(network, 1);
      pass.input.set(inputs.subarray(2 * sample, 2 * sample + 2));
      pass.forward();
      const winnersOf = (layer: number) => pass.layers[layer].winners?.value ?? new Float64Array();
      const free = pointOf(session, sample);
      const walk = products(network, free, winnersOf);
      let most = 0;
      for (let unit = 0; unit < units / pieces; unit++) {
        const { path } = pointOf(session, sample, [unit]);
        expect(path.units[0]).toBe(unit);
        // Of a maxout the path takes one of its unit's pieces.
        const rows = Array.from({ length: pieces }, (_, p) => p * (units / pieces) + unit);
        const own = rows.find((row) => free.layers[first].gradients[row] === path.total);
        expect(own).toBeDefined();
        const all = walk(first, own ?? 0);
        expect(path.paths).toBe(all.length);
        expect(all.reduce((sum, product) => sum + product, 0)).toBeCloseTo(path.total, 12);
        const strongest = Math.max(...all.map(Math.abs));
        expect(Math.abs(Math.abs(path.product) - strongest)).toBeLessThanOrEqual(1e-12 * strongest);
        most = Math.max(most, strongest);
      }
      expect(Math.abs(free.path.product)).toBeCloseTo(most, 12);
    }
  });

  it("tells its factors from the loss on, and they multiply to what it adds", () => {
    const session = open("data=moons&net=5,bn,tanh,4max2,3,relu&seed=3");
    const { path, layers } = pointOf(session, 12, [2, 3, 1, 0]);
    expect(path.units).toEqual([2, 3, 1, 0]);
    expect(path.factors.map(({ kind }) => kind)).toEqual([
      ...["loss", "weight", "slope", "weight", "piece", "weight", "slope", "norm"],
    ]);
    const names = session.networks[0].layers.map(({ name }) => name);
    expect(path.factors.map(({ layer, unit, from }) => [names[layer], unit, from])).toEqual([
      ["out", 0, 0],
      ["out", 0, 1],
      ["3.relu", 1, 1],
      ["3", 1, 3],
      ["2.maxout", 3, path.factors[4].from],
      ["2", path.factors[4].from * 4 + 3, 2],
      ["1.tanh", 2, 2],
      ["1.bn", 2, 2],
    ]);
    expect(path.factors.reduce((product, { value }) => product * value, 1)).toBe(path.product);
    expect(path.factors[0].value).toBe(layers.at(-1)?.gradients[0]);
    expect(path.total).toBe(layers[0].gradients[2]);
  });

  it("that goes around a branch says so, and names no unit of it", () => {
    const session = open("data=circle&net=4,skip(tanh,3,tanh,4),4,tanh&seed=7", 0);
    const [network] = session.networks;
    const branch = network.layers.find(({ name }) => name === "3") as LinearLayer;
    branch.weight.values.fill(1e-6);
    const { path } = pointOf(session, 5, [1]);
    expect(path.product).not.toBe(0);
    expect(path.factors.some(({ kind }) => kind === "around")).toBe(true);
    expect(path.units[1]).toBeNull();
    expect(path.units[2]).toBeNull();
    branch.weight.values.fill(1e6);
    const through = pointOf(session, 5, [1]).path;
    expect(through.factors.some(({ kind }) => kind === "around")).toBe(false);
    expect(through.units.every((unit) => unit !== null)).toBe(true);
  });

  it("where nothing arrives is still one, of product 0", () => {
    const session = open("data=circle&net=4,relu,3,relu&seed=7", 0);
    (session.networks[0].layers[2] as LinearLayer).bias.values.fill(-99);
    const { path } = pointOf(session, 5);
    expect(Math.abs(path.product)).toBe(0);
    expect(Math.abs(path.total)).toBe(0);
    expect(path.factors).toHaveLength(5);
  });
});
