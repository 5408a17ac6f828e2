import { markOfPoints, markOfTable, type OwnData } from "../experiment/scenario/own-data.ts";
import { parseOwnData, printOwnData } from "../experiment/scenario/stored.ts";

const KEY = "crease-own-data";
/** Sets of data that the device keeps, the newest first: what the reader comes back to. */
const MOST = 6;

function has({ points, csv }: OwnData, mark: string): boolean {
  return markOfPoints(points) === mark || (csv !== null && markOfTable(csv) === mark);
}

/** The data that links of this device stand for but do not carry. Nothing of them leaves it. */
export class KeptData {
  readonly #page: Window;
  #sets: readonly OwnData[] | null = null;

  constructor(page: Window) {
    this.#page = page;
  }

  recall(mark: string): OwnData | null {
    return this.#all().find((own) => has(own, mark)) ?? null;
  }

  /** Without storage, or where it is full, they are kept as long as the page is there. */
  keep({ points, csv }: OwnData, mark: string): void {
    if (this.recall(mark) !== null) return;
    // Of the two only the one that the mark stands for.
    const own = markOfPoints(points) === mark ? { points, csv: null } : { points: [], csv };
    this.#sets = [own, ...this.#all()].slice(0, MOST);
    try {
      this.#page.localStorage.setItem(KEY, JSON.stringify(this.#sets.map(printOwnData)));
    } catch {
      return;
    }
  }

  #all(): readonly OwnData[] {
    this.#sets ??= this.#stored();
    return this.#sets;
  }

  #stored(): OwnData[] {
    try {
      const texts: unknown = JSON.parse(this.#page.localStorage.getItem(KEY) ?? "[]");
      if (!Array.isArray(texts)) return [];
      return texts.flatMap((text) => (typeof text === "string" ? (parseOwnData(text) ?? []) : []));
    } catch {
      return [];
    }
  }
}
