import { ACTIVATIONS } from "../engine/index.ts";
import { ARM_IDS, type ArmId, type Scenario, type Stack } from "../experiment/scenario/types.ts";
import type { Family } from "../ui/tokens.ts";
import type { FiguresText } from "./common/description.ts";

/** How an arm is drawn wherever it appears. */
export interface ArmStyle {
  readonly letter: ArmId;
  /** The word of its first activation, "none" without one. */
  readonly label: string;
  readonly family: Family;
  /** An earlier arm has the same family: thin line, open markers. */
  readonly second: boolean;
}

function isActivation(name: string): name is keyof typeof ACTIVATIONS {
  return Object.hasOwn(ACTIVATIONS, name);
}

/** The family of an activation's word; words without an entry (linear, batch norm) have none. */
export function familyOf(word: string): Family {
  if (isActivation(word)) return ACTIVATIONS[word].family;
  return word === "maxout" ? "maxout" : "none";
}

function firstActivation(stack: Stack): string | null {
  for (const item of stack) {
    if (item.kind === "activation" && familyOf(item.name) !== "none") return item.name;
    if (item.kind === "maxout") return "maxout";
    const inner = item.kind === "repeat" || item.kind === "skip" ? firstActivation(item.items) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** One style per arm: the family of its first activation that is not the identity. */
export function armStyles(scenario: Scenario): ArmStyle[] {
  const taken = new Set<Family>();
  return scenario.arms.map((arm, i) => {
    const word = firstActivation(arm.net);
    const family = word === null ? "none" : familyOf(word);
    const second = taken.has(family);
    taken.add(family);
    return { letter: ARM_IDS[i], label: word ?? "none", family, second };
  });
}

/** "c relu": the letter stays with every line and label. */
export function armName(arm: ArmStyle, text: FiguresText): string {
  return `${arm.letter} ${arm.label === "none" ? text.none : arm.label}`;
}
