import { largestSplit } from "../data/largest-split.ts";
import { sampleCount } from "../data/sample-count.ts";
import { mostMeasured, mostTrained, openable } from "./cost.ts";
import { DEFAULT_VIEW, DEFAULTS } from "./defaults.ts";
import { withoutEffect } from "./effect.ts";
import { type Reading, readChoice, readLimited, readNamed, readNet, readRates, readShow } from "./fields.ts";
import { type ArmKey, armKey, readKey, type SharedKey } from "./keys.ts";
import { LIMITS } from "./limits.ts";
import { LinkReader } from "./link-reader.ts";
import { readNumber } from "./numbers.ts";
import { ownKeyOf, type Recall } from "./own-data.ts";
import { printArmValue, printShared, printViewValue } from "./print-query.ts";
import { readOwnData } from "./read-own-data.ts";
import { type SharedLimit, sharedLimits } from "./shared-limits.ts";
import { taskOf } from "./tasks.ts";
import { ARM_IDS, type Arm, type ArmId, LOSS_NAMES, type Notice, type Scenario, type View } from "./types.ts";

/** What a link says, and every correction that was needed. */
export interface Link {
  readonly scenario: Scenario;
  readonly view: View;
  readonly notices: readonly Notice[];
}

function readVersion(text: string): Reading<1> {
  const version = readNumber(text);
  if (version === null) return { value: 1, problems: [{ why: "not-a-number" }] };
  if (!Number.isInteger(version) && version - version === 0)
    return { value: 1, problems: [{ why: "not-a-number", detail: { whole: 1 } }] };
  if (version > 1) return { value: 1, problems: [{ why: "newer-version", detail: { limit: 1 } }] };
  return { value: 1, problems: version < 1 ? [{ why: "below-limit", detail: { limit: 1 } }] : [] };
}

function readArm(reader: LinkReader, id: ArmId, base: Arm, inputs: number): Arm {
  const read = <K extends ArmKey>(key: K, field: (text: string) => Reading<Arm[K]>): Arm[K] =>
    reader.read<Arm[K]>(armKey(key, id), base[key], field);
  return {
    net: read("net", (text) => readNet(text, inputs)),
    init: read("init", (text) => readNamed(text, "init")),
    opt: read("opt", (text) => readNamed(text, "opt")),
    lr: read("lr", readRates),
    l1: read("l1", (text) => readLimited(text, LIMITS.penalty)),
    l2: read("l2", (text) => readLimited(text, LIMITS.penalty)),
    sparse: read("sparse", (text) => readLimited(text, LIMITS.penalty)),
  };
}

/** The arms within a limit together: the first ones keep theirs, every one keeps its output layer. */
function within(
  reader: LinkReader,
  arms: readonly Arm[],
  keys: readonly string[],
  { what, limit, least, of, cut }: SharedLimit,
): Arm[] {
  let left = limit;
  return arms.map((arm, i) => {
    const net = cut(arm.net, left - least * (arms.length - 1 - i));
    left -= of(net);
    if (net === arm.net) return arm;
    reader.report(keys[i], "above-limit", { what, limit, part: of(arm.net) });
    return { ...arm, net };
  });
}

/** The numbers whose limits depend on other fields: on the nets, on the data, on n. */
function withinOneAnother(reader: LinkReader, asked: Scenario): Scenario {
  const most = { n: mostMeasured(asked), batch: mostTrained(asked) };
  for (const key of ["n", "batch"] as const)
    if (asked[key] > most[key]) reader.tighten(key, "above-limit", { limit: most[key], what: "samples" });
  let n = Math.min(asked.n, most.n);
  const count = sampleCount({ ...asked, n });
  // The default asks for no certain number, and own data are as many as they are: n is for those that come next.
  if (n > count && asked.n !== DEFAULTS.n && ownKeyOf(asked.data) === null) {
    n = count;
    reader.tighten("n", "above-limit", { limit: count, what: "measured" });
  }
  const share = largestSplit({ ...asked, n });
  if (asked.split > share) reader.tighten("split", "above-limit", { limit: share, what: "test" });
  return { ...asked, n, batch: Math.min(asked.batch, most.batch), split: Math.min(asked.split, share) };
}

/**
 * Reads a query, with or without "?". Never throws, drops nothing silently: a value over a limit is moved to it,
 * one that cannot be read gives its key the default (arm a's value for the other arms), and each is a notice. Data
 * that the link does not carry are those that `recall` has under the mark that stands for them.
 */
export function parseQuery(text: string, recall: Recall = () => null): Link {
  const reader = new LinkReader(text);
  const version = reader.read<1>("v", 1, readVersion);
  const own = readOwnData(reader, recall);
  const { data } = own;
  const task = taskOf(own);
  const idle = withoutEffect(data);
  const shared = <K extends SharedKey>(key: K, read: (text: string) => Reading<Scenario[K]>): Scenario[K] => {
    if (!idle.includes(key)) return reader.read(key, DEFAULTS[key], read);
    reader.ignore(key, data);
    return DEFAULTS[key];
  };
  const number = (key: "n" | "noise" | "split" | "batch" | "seed" | "at"): number =>
    shared(key, (field) => readLimited(field, LIMITS[key]));
  const letters = reader.arms();
  const base = readArm(reader, "a", DEFAULTS.arms[0], task.inputs);
  const arms = letters.map(({ id }) => (id === "a" ? base : readArm(reader, id, base, task.inputs)));
  letters.forEach(({ id, key }, i) => {
    if (id !== ARM_IDS[i]) reader.report(key, "arms-closed-up", { from: id, to: ARM_IDS[i] });
  });
  const netKeys = letters.map(({ id }) => armKey("net", id));
  const asked: Scenario = {
    version,
    ...own,
    n: number("n"),
    noise: number("noise"),
    split: number("split"),
    batch: number("batch"),
    loss: shared("loss", (field) => readChoice(field, LOSS_NAMES)),
    arms: sharedLimits(task).reduce((list, limit) => within(reader, list, netKeys, limit), arms),
    seed: number("seed"),
    at: number("at"),
  };
  const wanted = withinOneAnother(reader, asked);
  const scenario = openable(wanted);
  if (scenario.at < wanted.at) reader.tighten("at", "too-costly", { limit: scenario.at });
  const view: View = {
    show: reader.read("show", DEFAULT_VIEW.show, readShow),
    theme: reader.read("theme", DEFAULT_VIEW.theme, (field) => readChoice(field, ["auto", "light", "dark"])),
    mode: reader.read("mode", DEFAULT_VIEW.mode, (field) => readChoice(field, ["edit", "present"])),
  };
  const used = (key: string): string => {
    const known = readKey(key);
    if (known?.kind === "version") return String(scenario.version);
    if (known?.kind === "shared") return printShared(scenario, known.key);
    if (known?.kind === "view") return printViewValue(view, known.key);
    if (known?.kind !== "arm") return "";
    const arm = scenario.arms[letters.findIndex(({ id }) => id === known.arm)];
    return arm === undefined ? "" : printArmValue(arm, known.key);
  };
  const notices = reader.problems.map(
    (problem): Notice => ({ ...problem, used: problem.used ?? used(problem.key) }),
  );
  return { scenario, view, notices };
}
