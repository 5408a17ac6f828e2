import type { Trait } from "../experiment/scenario/arm-traits.ts";
import type { FiguresText } from "./common/description.ts";

/** Characters of a label; a longer one, which the notation of a net may be, is cut. */
const LONGEST = 44;

function saysTrait(trait: Trait, { arms }: FiguresText): string {
  switch (trait.aspect) {
    case "same":
      return arms.same(trait.as);
    case "activation":
      return trait.words.length === 0 ? arms.noActivation : trait.words.join(" + ");
    case "dropout":
      return trait.words.length === 0 ? arms.noDropout : arms.dropout(trait.words.join(" + "));
    case "batchnorm":
      return trait.on ? arms.batchNorm : arms.noBatchNorm;
    case "skip":
      return trait.on ? arms.skip : arms.plain;
    case "layers":
      return arms.layers(trait.count);
    case "units":
      return trait.widths.length === 1
        ? arms.units(trait.widths[0])
        : arms.widths(trait.widths.join("\u2013"));
    case "others":
      return arms.others;
    case "net":
      return trait.text === "" ? arms.noLayers : trait.text;
    default:
      return arms.setting(arms.settings[trait.aspect], trait.value);
  }
}

function saysShort(trait: Trait, text: FiguresText): string {
  const { short } = text.arms;
  switch (trait.aspect) {
    case "same":
      return `= ${trait.as}`;
    case "activation":
      return trait.words.length === 0 ? text.none : trait.words.join("+");
    case "dropout":
      return trait.words.length === 0 ? short.noDropout : short.dropout(trait.words.join("+"));
    case "batchnorm":
      return trait.on ? short.batchNorm : short.noBatchNorm;
    case "others":
      return "\u2026";
    // Their words are of no other key.
    case "init":
    case "opt":
      return trait.value;
    case "lr":
    case "l1":
    case "l2":
    case "sparse":
      return `${trait.aspect} ${trait.value}`;
    default:
      return saysTrait(trait, text);
  }
}

/** An arm's label with nothing left out: "relu, init: he". */
export function armWholeLabel(traits: readonly Trait[], text: FiguresText): string {
  return traits.map((trait) => saysTrait(trait, text)).join(text.arms.comma);
}

/** An arm's label, at most 44 characters of it. */
export function armLabel(traits: readonly Trait[], text: FiguresText): string {
  const whole = armWholeLabel(traits, text);
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}\u2026` : whole;
}

/** The label where there is room for a word: "relu, he". */
export function armShortLabel(traits: readonly Trait[], text: FiguresText): string {
  return traits.map((trait) => saysShort(trait, text)).join(text.arms.comma);
}
