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
  /** What this page has used, whether or not it could be stored. */
  #here: readonly OwnData[] = [];
  /** Marks of what this page has stored. */
  #stored: readonly string[] = [];

  constructor(page: Window) {
    this.#page = page;
  }

  recall(mark: string): OwnData | null {
    return [this.#here, this.#read()].flat().find((own) => has(own, mark)) ?? null;
  }

  /**
   * Whether they are there after a reload: without storage, or where it is full, they are kept as long as the page is
   * there. Other tabs store theirs too, so what is stored is read anew.
   */
  keep({ points, csv }: OwnData, mark: string): boolean {
    if (this.#stored.includes(mark)) return true;
    // Of the two only the one that the mark stands for.
    const own = markOfPoints(points) === mark ? { points, csv: null } : { points: [], csv };
    const withOwn = (sets: readonly OwnData[]) =>
      [own, ...sets.filter((other) => !has(other, mark))].slice(0, MOST);
    this.#here = withOwn(this.#here);
    try {
      this.#page.localStorage.setItem(KEY, JSON.stringify(withOwn(this.#read()).map(printOwnData)));
    } catch {
      return false;
    }
    this.#stored = [mark, ...this.#stored].slice(0, MOST);
    return true;
  }

  #read(): OwnData[] {
    try {
      const texts: unknown = JSON.parse(this.#page.localStorage.getItem(KEY) ?? "[]");
      if (!Array.isArray(texts)) return [];
      return texts.flatMap((text) => (typeof text === "string" ? (parseOwnData(text) ?? []) : []));
    } catch {
      return [];
    }
  }
}
