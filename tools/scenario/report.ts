import { ARM_IDS, type Scenario } from "../../src/experiment/scenario/types.ts";
import type {
  ArmFrame,
  FrameRequest,
  HistorySample,
  LayerProbe,
  SetScore,
  Slice,
} from "../../src/experiment/session/frame.ts";
import { lineThrough } from "../../src/experiment/session/lines.ts";
import { createSession } from "../../src/experiment/session/session.ts";
import type { Session } from "../../src/experiment/session/types.ts";
import type { Theory } from "../../src/experiment/theory/theory.ts";
import type { Raw } from "./finite.ts";

/** No picture; of the plane the line from left to right through its middle. */
const request = ({ setting }: Session): FrameRequest => ({
  historyFrom: 0,
  surface: false,
  rows: [],
  slice: lineThrough(setting, "horizontal"),
});

/**
 * A number that is null though there are samples was not finite: said as NaN, which the writer reports. Without classes
 * there is no accuracy at all.
 */
function saidScore(
  score: SetScore,
  samples: number,
  classes: number | null,
): { loss: number | null; accuracy: number | null } {
  const said = (value: number | null) => (value === null && samples > 0 ? Number.NaN : value);
  return { loss: said(score.loss), accuracy: classes === null ? null : said(score.accuracy) };
}

function layerReport({ name, kind, units, gradient, ...rest }: LayerProbe): Raw {
  const { dead, blocked, revived, silent, saturated, sparsity, spread, update } = rest;
  const numbers = gradient && { delta: gradient.delta, weight: gradient.weight };
  const pieces = rest.pieces && { total: rest.pieces.total, never: rest.pieces.never };
  const counts = { dead, blocked, revived, silent, saturated, sparsity, pieces };
  return { name, kind, units, gradient: numbers, ...counts, spread, update };
}

/** Straight pieces along the line [x1, x2, x1, x2] and regions of the shown plane, or why they are not counted. */
function sliceReport({ line, pieces, regions, uncounted }: Slice): Raw {
  return { line: [...line], pieces, regions, uncounted };
}

function armReport(arm: ArmFrame, session: Session): { [key: string]: Raw } {
  const { train: rows, test: others, classes } = session.setting;
  const train = saidScore(arm.train, rows.length, classes);
  const test = saidScore(arm.test, others.length, classes);
  return {
    fingerprint: arm.fingerprint,
    loss: { train: train.loss, test: test.loss },
    accuracy: { train: train.accuracy, test: test.accuracy },
    diverged: arm.diverged && { step: arm.diverged.step },
    layers: arm.layers.map(layerReport),
    slice: arm.slice && sliceReport(arm.slice),
  };
}

/** Of each linear layer, at initialisation: the RMS of its delta over that of `out`. Null where theory is silent. */
function theoryReport({ layers }: Theory): Raw {
  return layers === null ? null : layers.map(({ name, ratio }) => ({ name, ratio }));
}

function parametersOf(session: Session, arm: number): Raw {
  return session.networks[arm].parameters.map(({ name, shape, values }) => ({
    name,
    shape: [...shape],
    values: Array.from(values),
  }));
}

/** Batch norm's running mean and variance, which evaluation uses: with the parameters all that a fingerprint covers. */
function statisticsOf(session: Session, arm: number): Raw {
  return session.networks[arm].layers.flatMap((layer) => {
    if (layer.kind !== "batchnorm") return [];
    const { name, mean, variance } = layer;
    return [{ name, mean: Array.from(mean), variance: Array.from(variance) }];
  });
}

/** Rows of the data set, one list of features per sample. */
function inputRows({ inputs, targets }: Session["setting"]): Raw {
  const features = inputs.length / targets.length;
  return Array.from(targets, (_, row) => Array.from(inputs.subarray(row * features, (row + 1) * features)));
}

export interface Report {
  readonly step: number;
  readonly arms: { readonly [id: string]: Raw };
  readonly dump: { readonly [key: string]: Raw };
  /** For tests: not printed. */
  readonly history: readonly HistorySample[];
}

/** Trains the scenario to `steps`, or until every arm has diverged, and lists what the command line prints. */
export function runReport(scenario: Scenario, steps: number, dump: boolean): Report {
  const session = createSession(scenario);
  const ids = ARM_IDS.slice(0, scenario.arms.length);
  const initial = dump ? ids.map((_, arm) => parametersOf(session, arm)) : [];
  const batches: number[][] = [];
  const losses: number[][] = ids.map(() => []);
  while (session.stepCount < steps && !session.ended) {
    session.step((step) => {
      if (!dump) return;
      batches.push(Array.from(step.rows));
      step.losses.forEach((loss, arm) => {
        if (loss !== null) losses[arm].push(loss);
      });
    });
  }
  const frame = session.frame(request(session));
  const arms = ids.map((id, arm): [string, Raw] => {
    const theory = theoryReport(session.setting.theory[arm]);
    const report = { ...armReport(frame.arms[arm], session), theory };
    if (!dump) return [id, report];
    const parameters = parametersOf(session, arm);
    const statistics = statisticsOf(session, arm);
    return [id, { ...report, initial: initial[arm], parameters, statistics, losses: losses[arm] }];
  });
  const { targets, train, test, extent } = session.setting;
  const data = { inputs: inputRows(session.setting), targets, train, test, extent: [...extent] };
  return {
    step: frame.step,
    arms: Object.fromEntries(arms),
    dump: dump ? { data, batches } : {},
    history: session.history,
  };
}
