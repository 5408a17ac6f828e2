import type { RefObject } from "react";
import { writeAttribute } from "../../ui/write-attribute.ts";
import { type Choice, chosenPlace, movedChoice } from "../common/chart-probe.ts";
import type { PointerAt, Probe } from "../probing/use-probe.ts";
import type { DrawnRow, UnitPlace } from "./places.ts";
import { tileNear } from "./tile-near.ts";

export interface UnitProbeParts {
  readonly canvases: RefObject<readonly (HTMLCanvasElement | null)[]>;
  readonly readout: RefObject<HTMLElement | null>;
  /** The rows as they are drawn now. */
  readonly rows: () => readonly DrawnRow[];
  readonly places: (rows: readonly DrawnRow[]) => readonly UnitPlace[];
  /** Draws the rows again, with the mark where it is now. */
  readonly draw: () => void;
  readonly onUnit?: ((layer: number, unit: number) => void) | undefined;
}

interface Unit {
  /** Index of its row. */
  readonly of: number;
  readonly unit: number;
}

/** What is pointed at: a unit under a pointer, or the line and column that keys led to. */
type Chosen = Unit | Choice;

export interface UnitProbe extends Probe {
  /** Says what is pointed at; returns its row and unit, for the mark. */
  say(drawn: readonly DrawnRow[]): UnitPlace | null;
}

/**
 * The probe over the tiles of an arm, a row to a part. The rows are one stop of the Tab key: arrows go along a row and,
 * with the focus, from row to row.
 */
export function createUnitProbe(latest: () => UnitProbeParts): UnitProbe {
  let chosen: Chosen | null = null;

  function placeNow(all: readonly UnitPlace[]): UnitPlace | null {
    const choice = chosen;
    if (choice === null) return null;
    if (!("unit" in choice)) return chosenPlace(all, choice);
    return all.find(({ of, unit }) => of === choice.of && unit === choice.unit) ?? null;
  }

  function say(drawn: readonly DrawnRow[]): UnitPlace | null {
    const { canvases, readout, places } = latest();
    const all = chosen === null ? [] : places(drawn);
    const place = placeNow(all);
    const words = place?.words() ?? "";
    if (readout.current !== null && readout.current.textContent !== words)
      readout.current.textContent = words;
    canvases.current.forEach((canvas, i) => {
      if (canvas === null) return;
      const own = place?.of === i;
      writeAttribute(canvas, "aria-valuemax", String(Math.max(1, drawn[i]?.row.units ?? 1)));
      writeAttribute(canvas, "aria-valuenow", String(own ? place.unit + 1 : 1));
      if (own) writeAttribute(canvas, "aria-valuetext", words);
      else canvas.removeAttribute("aria-valuetext");
    });
    return place;
  }

  function choose(choice: Chosen | null): void {
    chosen = choice;
    latest().draw();
  }

  function key(key: string, far: boolean, row: number): boolean {
    if (key === "Escape") {
      if (chosen === null) return false;
      choose(null);
      return true;
    }
    const { rows, places, onUnit } = latest();
    const drawn = rows();
    const all = places(drawn);
    const from = placeNow(all) ?? all.find(({ of }) => of === row) ?? null;
    if (from === null) return false;
    if (key === "Enter" && onUnit !== undefined) {
      onUnit(drawn[from.of].row.layer, from.unit);
      return true;
    }
    const moved = movedChoice(all, from, key, far);
    if (moved === null) return false;
    choose(moved);
    const now = placeNow(all)?.of ?? row;
    if (now !== row) focusRow(now);
    return true;
  }

  /** One row at a time takes part in the order of the Tab key. */
  function focusRow(row: number): void {
    const canvases = latest().canvases.current;
    canvases.forEach((canvas, i) => {
      if (canvas !== null) canvas.tabIndex = i === row ? 0 : -1;
    });
    canvases[row]?.focus();
  }

  function unitUnder({ clientX, clientY }: PointerAt, row: number): Unit | null {
    const { rows, canvases } = latest();
    const drawn = rows()[row];
    const box = canvases.current[row]?.getBoundingClientRect();
    if (drawn === undefined || box === undefined) return null;
    const unit = tileNear(drawn.layout, clientX - box.left, clientY - box.top);
    return unit === null ? null : { of: row, unit };
  }

  const point = (at: PointerAt, row: number) => choose(unitUnder(at, row));

  return {
    say,
    key,
    point,
    press: point,
    focus(row) {
      if (chosen === null) choose({ of: row, unit: 0 });
    },
    click(at, row) {
      const { rows, onUnit } = latest();
      const under = unitUnder(at, row);
      if (under !== null) onUnit?.(rows()[row].row.layer, under.unit);
    },
    leave(to) {
      if (to === null || !latest().canvases.current.some((canvas) => canvas === to)) choose(null);
    },
  };
}
