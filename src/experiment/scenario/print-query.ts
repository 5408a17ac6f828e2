import { DEFAULT_VIEW, DEFAULTS } from "./defaults.ts";
import { withoutEffect } from "./effect.ts";
import {
  ARM_KEYS,
  type ArmKey,
  armKey,
  SHARED_KEYS,
  type SharedKey,
  VIEW_KEYS,
  type ViewKey,
} from "./keys.ts";
import { MAX_CARRYING_LENGTH } from "./limits.ts";
import { printNumber } from "./numbers.ts";
import { markOfPoints, markOfTable, ownKeyOf } from "./own-data.ts";
import { ownPointsUse } from "./own-points.ts";
import { printPoints } from "./points.ts";
import { printNamed, printStack } from "./print-stack.ts";
import { ARM_IDS, type Arm, type RateChange, type Scenario, type View } from "./types.ts";

/** `0.03,0.3@300`. */
export function printRates(rates: readonly RateChange[]): string {
  return rates
    .map(({ rate, step }) => (step === 0 ? printNumber(rate) : `${printNumber(rate)}@${printNumber(step)}`))
    .join(",");
}

/** The value of a shared key as a link writes it; points in full, whether or not the link has room for them. */
export function printShared(scenario: Scenario, key: SharedKey): string {
  if (key === "points") return printPoints(scenario.points);
  if (key === "csv") return scenario.csv === null ? "" : markOfTable(scenario.csv);
  const value = scenario[key];
  return typeof value === "number" ? printNumber(value) : value;
}

/** The value of an arm's key as a link writes it. */
export function printArmValue(arm: Arm, key: ArmKey): string {
  switch (key) {
    case "net":
      return printStack(arm.net);
    case "init":
    case "opt":
      return printNamed(key, arm[key]);
    case "lr":
      return printRates(arm.lr);
    default:
      return printNumber(arm[key]);
  }
}

/** The value of a view key as a link writes it. */
export function printViewValue(view: View, key: ViewKey): string {
  return key === "show" ? view.show.join(",") : view[key];
}

/** The keys of an arm in which it differs from another one. */
export function differingKeys(arm: Arm, base: Arm): ArmKey[] {
  return ARM_KEYS.filter((key) => printArmValue(arm, key) !== printArmValue(base, key));
}

/**
 * The canonical query of a scenario, without "?". Defaults and keys without effect are left out, but `v`, first,
 * and `seed`, last, are always there. Arms after the first write what differs from it, an equal one its whole `net`.
 * Own points that would make it longer than MAX_CARRYING_LENGTH are left out, and so is every table: a mark stands
 * for them.
 */
export function printQuery(scenario: Scenario, view: View = DEFAULT_VIEW): string {
  const query = printFields(scenario, view, printShared(scenario, "points"));
  if (ownKeyOf(scenario.data) !== "points" || query.length <= MAX_CARRYING_LENGTH) return query;
  return printFields(scenario, view, markOfPoints(scenario.points));
}

function printFields(scenario: Scenario, view: View, points: string): string {
  const fields = [`v=${scenario.version}`];
  const add = (key: string, value: string): void => {
    fields.push(`${key}=${value}`);
  };
  const addShared = (key: SharedKey): void => {
    const value = printShared(scenario, key);
    if (value !== printShared(DEFAULTS, key)) add(key, value);
  };
  const idle = withoutEffect(scenario.data);
  for (const key of SHARED_KEYS) {
    if (key !== "at" && key !== "seed" && key !== "points" && !idle.includes(key)) addShared(key);
  }
  const starter = ownPointsUse(scenario.data)?.starter;
  if (starter !== undefined && points !== "" && points !== printPoints(starter)) add("points", points);
  const [base, ...others] = scenario.arms;
  const differing = others.map((arm): readonly ArmKey[] => {
    const keys = differingKeys(arm, base);
    return keys.length === 0 ? ["net"] : keys;
  });
  const baseKeys = differingKeys(base, DEFAULTS.arms[0]);
  for (const key of ARM_KEYS) {
    if (baseKeys.includes(key)) add(key, printArmValue(base, key));
    others.forEach((arm, i) => {
      if (differing[i].includes(key)) add(armKey(key, ARM_IDS[i + 1]), printArmValue(arm, key));
    });
  }
  for (const key of VIEW_KEYS) {
    const value = printViewValue(view, key);
    if (value !== printViewValue(DEFAULT_VIEW, key)) add(key, value);
  }
  addShared("at");
  add("seed", printShared(scenario, "seed"));
  return fields.join("&");
}
