/** Somebody who may be on the stage. */
export interface Actor {
  see(seen: boolean): void;
}

/** One scene of a page runs at a time, so that no more than one core is taken: the one that came into view last. */
export class Stage {
  #on: Actor | null = null;

  enter(actor: Actor): void {
    if (this.#on === actor) return;
    this.#on?.see(false);
    this.#on = actor;
    actor.see(true);
  }

  leave(actor: Actor): void {
    if (this.#on !== actor) return;
    this.#on = null;
    actor.see(false);
  }
}
