import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useRef,
} from "react";
import { type Choice, chosenPlace, movedChoice } from "../common/chart-probe.ts";
import { tileNear } from "./geometry.ts";
import type { DrawnRow, UnitPlace } from "./places.ts";

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

/**
 * The probe over the tiles of an arm. The rows are one stop of the Tab key: arrows go along a row and, with the focus,
 * from row to row.
 */
export function useUnitProbe({ canvases, readout, rows, places, draw, onUnit }: UnitProbeParts) {
  const chosen = useRef<Chosen | null>(null);

  function placeNow(all: readonly UnitPlace[]): UnitPlace | null {
    const choice = chosen.current;
    if (choice === null) return null;
    if (!("unit" in choice)) return chosenPlace(all, choice);
    return all.find(({ of, unit }) => of === choice.of && unit === choice.unit) ?? null;
  }

  /** Says what is pointed at; returns its row and unit, for the mark. */
  function say(drawn: readonly DrawnRow[]): UnitPlace | null {
    const all = chosen.current === null ? [] : places(drawn);
    const place = placeNow(all);
    const words = place?.words() ?? "";
    if (readout.current !== null && readout.current.textContent !== words)
      readout.current.textContent = words;
    canvases.current.forEach((canvas, i) => {
      if (canvas === null) return;
      const own = place?.of === i;
      canvas.setAttribute("aria-valuemax", String(Math.max(1, drawn[i]?.row.units ?? 1)));
      canvas.setAttribute("aria-valuenow", String(own ? place.unit + 1 : 1));
      if (own) canvas.setAttribute("aria-valuetext", words);
      else canvas.removeAttribute("aria-valuetext");
    });
    return place;
  }

  function choose(choice: Chosen | null): void {
    chosen.current = choice;
    draw();
  }

  function onKeyDown(event: KeyboardEvent, row: number): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      if (chosen.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      choose(null);
      return;
    }
    const drawn = rows();
    const all = places(drawn);
    const from = placeNow(all) ?? all.find(({ of }) => of === row) ?? null;
    if (from === null) return;
    if (event.key === "Enter" && onUnit !== undefined) {
      event.preventDefault();
      onUnit(drawn[from.of].row.layer, from.unit);
      return;
    }
    const moved = movedChoice(all, from, event.key, event.shiftKey);
    if (moved === null) return;
    event.preventDefault();
    event.stopPropagation();
    choose(moved);
    const now = placeNow(all)?.of ?? row;
    if (now !== row) focusRow(now);
  }

  /** One row at a time takes part in the order of the Tab key. */
  function focusRow(row: number): void {
    canvases.current.forEach((canvas, i) => {
      if (canvas !== null) canvas.tabIndex = i === row ? 0 : -1;
    });
    canvases.current[row]?.focus();
  }

  function unitUnder({ currentTarget, clientX, clientY }: MouseEvent, row: number): Unit | null {
    const drawn = rows()[row];
    if (drawn === undefined) return null;
    const box = currentTarget.getBoundingClientRect();
    const unit = tileNear(drawn.layout, clientX - box.left, clientY - box.top);
    return unit === null ? null : { of: row, unit };
  }

  const handlers = (row: number) => ({
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, row),
    onFocus: (event: FocusEvent) => {
      if (chosen.current === null && event.currentTarget.matches(":focus-visible"))
        choose({ of: row, unit: 0 });
    },
    onBlur: (event: FocusEvent) => {
      if (!canvases.current.some((canvas) => canvas !== null && canvas === event.relatedTarget)) choose(null);
    },
    onPointerMove: (event: PointerEvent) => choose(unitUnder(event, row)),
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      // A finger that is lifted leaves the probe where it was, until something else is touched.
      if (event.pointerType === "touch") event.currentTarget.focus({ preventScroll: true });
      choose(unitUnder(event, row));
    },
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType !== "touch") choose(null);
    },
    onClick: (event: MouseEvent) => {
      const under = unitUnder(event, row);
      if (under !== null) onUnit?.(rows()[row].row.layer, under.unit);
    },
  });

  return { say, handlers };
}
