/** One parameter set by hand. */
export interface ParameterEdit {
  /** Index of the arm. */
  readonly arm: number;
  /** Index into the network's `values`. */
  readonly index: number;
  readonly value: number;
}

/**
 * What was set by hand in a run, by the step at which it was set. A run that comes to a step again, however it comes
 * there, finds the edits of that step; one that is edited at an earlier step has another future, so that the edits of
 * later steps are forgotten.
 */
export class HandEdits {
  /** By step, in the order of the edits; of one step by arm and index, the last value of each. */
  readonly #steps = new Map<number, Map<string, ParameterEdit>>();

  /** Remembers an edit of `step` and forgets those of later steps. */
  add(step: number, edit: ParameterEdit): void {
    this.forgetAfter(step);
    let same = this.#steps.get(step);
    if (same === undefined) {
      same = new Map();
      this.#steps.set(step, same);
    }
    same.set(`${edit.arm}:${edit.index}`, edit);
  }

  /** Forgets the edits of steps after `step`. */
  forgetAfter(step: number): void {
    for (const edited of this.#steps.keys()) if (edited > step) this.#steps.delete(edited);
  }

  /** The edits of one step. */
  at(step: number): Iterable<ParameterEdit> {
    return this.#steps.get(step)?.values() ?? [];
  }

  /** Whether there are edits of `step` itself. */
  any(step: number): boolean {
    return this.#steps.has(step);
  }

  /** Forgets all. Returns whether there was any. */
  clear(): boolean {
    const any = this.#steps.size > 0;
    this.#steps.clear();
    return any;
  }

  /** Whether an edit of `arm` lies at or before `step`. */
  reach(arm: number, step: number): boolean {
    for (const [edited, edits] of this.#steps) {
      if (edited > step) continue;
      for (const edit of edits.values()) if (edit.arm === arm) return true;
    }
    return false;
  }
}
