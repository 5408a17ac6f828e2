import { parameterCount } from "./counts.ts";
import { DEFAULTS } from "./defaults.ts";
import { withIdle } from "./effect.ts";
import { expandStack, type FlatItem } from "./expand.ts";
import { LIMITS, MAX_OPERATIONS, MAX_PASS_OPERATIONS } from "./limits.ts";
import { taskOf } from "./tasks.ts";
import type { Scenario, Stack } from "./types.ts";
import { isSmooth, trainingOf } from "./words.ts";

/** Forward, gradient of the data and gradient of the weights: a product and a sum each. */
const PER_PARAMETER = 6;
/** A unit's activation and its slope, or its part in batch norm. */
const PER_UNIT = 30;
/** The same where there are exponentials to compute: a sigmoid; the costliest take some times as long. */
const PER_SMOOTH_UNIT = 60;
/** One random number. */
const PER_DRAW = 200;
/** Of one step, whatever the sizes: batches, bookkeeping, calls. */
const PER_STEP = 20_000;
const PER_ITEM = 1000;

/** Random numbers are drawn by training alone. */
type Pass = "training" | "measuring";

/** Of a layer that is no linear one, for each of its units and samples. */
function operationsOf(item: FlatItem, pass: Pass): number {
  if (item.kind === "dropout") return pass === "training" ? PER_UNIT + PER_DRAW : PER_UNIT;
  if (item.kind !== "activation") return PER_UNIT;
  if (isSmooth(item.name)) return PER_SMOOTH_UNIT;
  return pass === "training" && trainingOf(item.name) === "drawn" ? PER_UNIT + PER_DRAW : PER_UNIT;
}

/** Estimated operations of all layers but the linear ones, for one sample; and how many layers there are. */
function layerOperations(
  stack: Stack,
  inputs: number,
  pass: Pass,
): { readonly perSample: number; readonly layers: number } {
  let width = inputs;
  let perSample = 0;
  let layers = 1;
  const follow = (items: readonly FlatItem[]): void => {
    for (const item of items) {
      layers += 1;
      if (item.kind === "skip") follow(expandStack(item.items));
      if (item.kind === "linear" || item.kind === "maxout") width = item.units;
      perSample += operationsOf(item, pass) * width;
    }
  };
  follow(expandStack(stack));
  return { perSample, layers };
}

/** Estimated operations of one step of all arms on `columns` samples. */
function stepOperations(scenario: Scenario, columns: number, pass: Pass): number {
  const { inputs, outputs } = taskOf(scenario);
  let operations = 0;
  for (const { net } of scenario.arms) {
    const { perSample, layers } = layerOperations(net, inputs, pass);
    const each = PER_PARAMETER * parameterCount(net, inputs, outputs) + perSample;
    operations += PER_STEP + PER_ITEM * layers + each * columns;
  }
  return operations;
}

function mostSamples(scenario: Scenario, pass: Pass): number {
  const fixed = stepOperations(scenario, 0, pass);
  const each = stepOperations(scenario, 1, pass) - fixed;
  return Math.max(LIMITS.n.low, Math.floor((MAX_PASS_OPERATIONS - fixed) / each));
}

/** The most samples that all arms can measure in one pass without keeping the page waiting. */
export function mostMeasured(scenario: Scenario): number {
  return mostSamples(scenario, "measuring");
}

/** The largest batch that all arms can train on without keeping the page waiting. */
export function mostTrained(scenario: Scenario): number {
  return mostSamples(scenario, "training");
}

/** How many steps up to `step` the session samples: 100, then 90 in each power of ten. */
function sampledSteps(step: number): number {
  let count = Math.min(step, 100) + 1;
  for (let end = 1000, every = 10; step > end / 10; end *= 10, every *= 10) {
    count += Math.floor((Math.min(step, end) - end / 10) / every);
  }
  return count;
}

/** Estimated operations until a link shows `step`: training, and the probes of the sampled steps. */
export function operationsUntil(scenario: Scenario, step: number): number {
  const training = step * stepOperations(scenario, scenario.batch, "training");
  return (
    training + sampledSteps(step) * stepOperations(scenario, withIdle(scenario, DEFAULTS).n, "measuring")
  );
}

/** The last step that a link may open at, so that it opens within seconds. */
export function latestStep(scenario: Scenario): number {
  let low = 0;
  let high: number = LIMITS.at.high;
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (operationsUntil(scenario, middle) <= MAX_OPERATIONS) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The scenario as a link carries it: at no step that would take the link too long to open. */
export function openable(scenario: Scenario): Scenario {
  const latest = latestStep(scenario);
  return scenario.at > latest ? { ...scenario, at: latest } : scenario;
}
