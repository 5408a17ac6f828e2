import { ACTIVATIONS } from "../engine/index.ts";
import { armTraits, type Trait } from "../experiment/scenario/arm-traits.ts";
import { ARM_IDS, type ArmId, type Scenario, type Stack } from "../experiment/scenario/types.ts";
import type { Family } from "../ui/tokens.ts";
import { armLabel, armShortLabel } from "./arm-label.ts";
import type { FiguresText } from "./common/description.ts";

/** How an arm is drawn wherever it appears. */
export interface ArmStyle {
  readonly letter: ArmId;
  /** What it is called by: what it changes against arm a. */
  readonly traits: readonly Trait[];
  readonly family: Family;
  /** An earlier arm has the same family: thin line, open markers. */
  readonly second: boolean;
  /** Two earlier arms have the same family: its letter takes the place of its markers. */
  readonly lettered: boolean;
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
  const taken: Family[] = [];
  const traits = armTraits(scenario);
  return scenario.arms.map((arm, i) => {
    const word = firstActivation(arm.net);
    const family = word === null ? "none" : familyOf(word);
    const earlier = taken.filter((one) => one === family).length;
    taken.push(family);
    return {
      letter: ARM_IDS[i],
      traits: traits[i],
      family,
      second: earlier > 0,
      lettered: earlier > 1,
    };
  });
}

/** "c relu", "c (init: he)": an arm in a sentence or a table. The letter stays with every line and label. */
export function armName(arm: ArmStyle, text: FiguresText): string {
  const { letter, traits } = arm;
  const isWord = traits.length === 1 && traits[0].aspect === "activation" && traits[0].words.length < 2;
  return isWord ? armShortName(arm, text) : text.arms.inSentence(letter, armLabel(traits, text));
}

/** "c he": an arm at the end of its line, where there is room for a word. */
export function armShortName({ letter, traits }: ArmStyle, text: FiguresText): string {
  return `${letter} ${armShortLabel(traits, text)}`;
}

/** What a legend's line sample needs to know of an arm. */
export function lineOf({ family, second, lettered, letter }: ArmStyle): {
  readonly family: Family;
  readonly second: boolean;
  readonly letter: string | undefined;
} {
  return { family, second, letter: lettered ? letter : undefined };
}
