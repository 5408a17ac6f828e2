import { UNIT_DEAD, UNIT_REVIVED } from "./frame.ts";

/**
 * What the session remembers of one activation's units between sampled steps. Only `sample` changes it, so
 * looking at other steps leaves every later count as it would have been.
 */
export class DeathRecord {
  /** 1 for units that were dead at some sampled step. */
  readonly #everDead: Uint8Array;
  /** 1 for units that were dead at the last sampled step. */
  readonly #lastDead: Uint8Array;
  #samples = 0;
  /** All that it remembers, once it has taken its first sample. */
  readonly memory: readonly Uint8Array[];

  constructor(units: number) {
    this.#everDead = new Uint8Array(units);
    this.#lastDead = new Uint8Array(units);
    this.memory = [this.#everDead, this.#lastDead];
  }

  /** Adds UNIT_REVIVED to units that were dead at a sampled step and are not now. */
  mark(states: Uint8Array): void {
    for (let unit = 0; unit < states.length; unit++) {
      if (this.#everDead[unit] === 1 && (states[unit] & UNIT_DEAD) === 0) states[unit] |= UNIT_REVIVED;
    }
  }

  /** Takes the states of a sampled step; counts who died and who came back since the sample before. */
  sample(states: Uint8Array): { readonly deaths: number; readonly revivals: number } {
    let deaths = 0;
    let revivals = 0;
    for (let unit = 0; unit < states.length; unit++) {
      const dead = states[unit] & UNIT_DEAD;
      if (this.#samples > 0) {
        if (dead === 1 && this.#lastDead[unit] === 0) deaths += 1;
        if (dead === 0 && this.#lastDead[unit] === 1) revivals += 1;
      }
      this.#lastDead[unit] = dead;
      this.#everDead[unit] |= dead;
    }
    this.#samples += 1;
    return { deaths, revivals };
  }
}
