import { plural } from "./plural.ts";

/** Words of the unit maps. */
export const units = {
  title: "What each unit answers",
  name: (arm: string) => `What each unit answers, arm ${arm}`,
  row: (layer: string, arm: string) => `Units of layer ${layer}, arm ${arm}`,
  open: (layer: string) => `Layer ${layer}: show in full height`,
  curve: "output over x",
  /** Of a row that the arrow keys go through. */
  probe: (row: string) => `${row}: arrow keys move from unit to unit, Escape leaves`,
  probeOpens: (row: string) => `${row}: arrow keys move from unit to unit, Enter opens one, Escape leaves`,
  reading: (layer: string, unit: number, words: string) =>
    `${layer}, unit ${unit}${words === "" ? "" : `: ${words}`}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  shareOf: (kind: string, share: string) => `${kind} ${share}`,
  and: ", ",
  scale: "lowest to highest",
  dead: "dead",
  blocked: "blocked",
  revived: "revived",
  active: "active",
  saturated: "share saturated",
  silent: "share silent",
  summary: (arm: string, step: string, units: number, parts: readonly string[]) =>
    `Arm ${arm} at step ${step}: ${plural(units, "unit", "units")}, ${parts.join(", ")}.`,
  noUnits: (arm: string, step: string) => `Arm ${arm} at step ${step}: there is no hidden unit.`,
  noActivation: (arm: string, step: string, units: number) =>
    `Arm ${arm} at step ${step}: ${plural(units, "unit", "units")}, none of which can die.`,
  without: (count: number) => `${count} that cannot die`,
  count: (count: number, word: string) => `${count} ${word}`,
  columns: {
    layer: "layer",
    unit: "unit",
    state: "state",
    low: "lowest",
    high: "highest",
    saturated: "saturated",
    silent: "silent",
  },
};
