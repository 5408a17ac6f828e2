import type { ArmKey } from "./keys.ts";
import {
  differingAspects,
  NET_ASPECTS,
  type NetAspect,
  type NetAspects,
  netAspects,
  sameBut,
} from "./net-aspects.ts";
import { differingKeys, printArmValue } from "./print-query.ts";
import { printStack } from "./print-stack.ts";
import { ARM_IDS, type Arm, type ArmId, type Scenario } from "./types.ts";

/** One thing that an arm is called by, as data: dictionaries say it. */
export type Trait =
  | { readonly aspect: "same"; readonly as: ArmId }
  | { readonly aspect: "activation" | "dropout"; readonly words: readonly string[] }
  | { readonly aspect: "batchnorm" | "skip"; readonly on: boolean }
  | { readonly aspect: "layers"; readonly count: number }
  | { readonly aspect: "units"; readonly widths: readonly number[] }
  /** The layers differ in more than their activation. */
  | { readonly aspect: "others" }
  /** The whole net in its notation, where nothing shorter says the difference. */
  | { readonly aspect: "net"; readonly text: string }
  | { readonly aspect: Exclude<ArmKey, "net">; readonly value: string };

/** In what an arm may differ from another. */
type Difference = Exclude<Trait["aspect"], "same">;

function isNetAspect(aspect: Difference): aspect is NetAspect {
  return NET_ASPECTS.some((one) => one === aspect);
}

function netTrait(aspect: NetAspect, net: NetAspects): Trait {
  switch (aspect) {
    case "activation":
    case "dropout":
      return { aspect, words: net[aspect] };
    case "batchnorm":
    case "skip":
      return { aspect, on: net[aspect] };
    case "layers":
      return { aspect, count: net.layers };
    case "units":
      return { aspect, widths: net.units };
  }
}

/** In what the net of an arm differs from that of another. */
function netDifference(arm: Arm, base: Arm): Difference[] {
  const aspects = differingAspects(netAspects(arm.net), netAspects(base.net));
  if (aspects.length === 0 || !sameBut(arm.net, base.net, aspects)) {
    return aspects.includes("activation") ? ["activation", "others"] : ["net"];
  }
  // The list of all widths says how many layers there are.
  const listed = [arm, base].some(({ net }) => netAspects(net).units.length > 1);
  return listed && aspects.includes("units") ? aspects.filter((aspect) => aspect !== "layers") : aspects;
}

function differenceFrom(base: Arm, arm: Arm): Difference[] {
  return differingKeys(arm, base).flatMap((key): Difference[] =>
    key === "net" ? netDifference(arm, base) : [key],
  );
}

function traitOf(arm: Arm, aspect: Difference): Trait {
  if (isNetAspect(aspect)) return netTrait(aspect, netAspects(arm.net));
  if (aspect === "net") return { aspect, text: printStack(arm.net) };
  return aspect === "others" ? { aspect } : { aspect, value: printArmValue(arm, aspect) };
}

/**
 * What each arm is called by: of an arm after the first what it changes against arm a, or which earlier arm it is the
 * same as; of arm a its activation, or, where no arm changes that, whatever the others change.
 */
export function armTraits({ arms }: Scenario): readonly (readonly Trait[])[] {
  const [base, ...others] = arms;
  const differences = others.map((arm) => differenceFrom(base, arm));
  const changed = new Set(differences.flat());
  const ofBase: Difference[] =
    changed.size === 0 || changed.has("activation") ? ["activation"] : [...changed];
  return arms.map((arm, i) => {
    if (i === 0) return ofBase.map((aspect) => traitOf(arm, aspect));
    const same = arms.slice(0, i).findIndex((earlier) => differingKeys(arm, earlier).length === 0);
    if (same >= 0) return [{ aspect: "same", as: ARM_IDS[same] }];
    return differences[i - 1].map((aspect) => traitOf(arm, aspect));
  });
}
