import type { Lab } from "../../state/lab.ts";
import { readStored, writeStored } from "../../ui/stored.ts";

const SINGLE_KEYS = "crease-single-keys";

/** Whether single keys act in present mode, as this reader chose the last time. */
export function restoreSingleKeys(lab: Lab): void {
  if (readStored(SINGLE_KEYS) === "off") lab.view.setState({ singleKeys: false });
}

export function storeSingleKeys(lab: Lab, on: boolean): void {
  lab.view.setState({ singleKeys: on });
  writeStored(SINGLE_KEYS, on ? "on" : "off");
}
