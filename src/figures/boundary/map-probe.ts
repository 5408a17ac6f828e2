import type { RefObject } from "react";
import { BOUNDARY_SIDE } from "../../experiment/session/frame.ts";
import type { FrameSource, Shown } from "../../state/frame-source.ts";
import type { SelectionStore } from "../../state/selection-store.ts";
import { writeAttribute } from "../../ui/write-attribute.ts";
import type { FiguresText } from "../common/description.ts";
import type { PointerAt, Probe } from "../probing/use-probe.ts";
import { nearestPoint } from "./pick.ts";
import { MIDDLE, movePixel, type Pixel, pixelUnder, readPixel } from "./probe.ts";

/** How far from a point a press may be, in px, and still mean it. */
const PICK_REACH = 16;

export interface MapProbeParts {
  readonly source: FrameSource;
  readonly arm: number;
  readonly text: FiguresText;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly cross: RefObject<SVGPathElement | null>;
  /** Of the map in px, where it has no layout. */
  readonly size: number;
  readonly selection?: SelectionStore | undefined;
  /** Shows the probe again where it is now. */
  readonly show: (shown: Shown) => void;
}

export interface MapProbe extends Probe {
  /** Marks the probed pixel; returns what the map says there, null where nothing is probed. */
  mark(shown: Shown): string | null;
}

/** The probe of a map over the plane, and the choice of a training point in it. */
export function createMapProbe(latest: () => MapProbeParts): MapProbe {
  let pixel: Pixel | null = null;

  function choose(chosen: Pixel | null): void {
    const { source, show } = latest();
    pixel = chosen;
    const shown = source.get();
    if (shown !== null) show(shown);
  }

  function pick(x: number, y: number, width: number, reach?: number): void {
    const { selection, source } = latest();
    const setting = source.get()?.setting;
    if (selection === undefined || setting?.features !== 2) return;
    const sample = nearestPoint(setting, x, y, width, reach);
    if (sample !== null) selection.setState({ sample });
  }

  /** Where the pointer is on the map, and how wide that is. */
  function within({ clientX, clientY }: PointerAt): [x: number, y: number, width: number] {
    const { frame, size } = latest();
    const box = frame.current?.getBoundingClientRect();
    return [clientX - (box?.left ?? 0), clientY - (box?.top ?? 0), box?.width || size];
  }

  const point = (at: PointerAt) => choose(pixelUnder(...within(at)));

  return {
    mark({ setting, frame: { arms } }) {
      const { frame, cross, arm, text } = latest();
      if (pixel === null || setting.features !== 2) {
        writeAttribute(cross.current, "d", "");
        return null;
      }
      const x = pixel.column + 0.5;
      const y = pixel.row + 0.5;
      writeAttribute(cross.current, "d", `M${x},0V${BOUNDARY_SIDE}M0,${y}H${BOUNDARY_SIDE}`);
      writeAttribute(frame.current, "aria-valuenow", String(pixel.row * BOUNDARY_SIDE + pixel.column));
      return readPixel(setting, arms[arm]?.surface ?? null, pixel, text);
    },
    key(key, far) {
      if (key === "Escape") {
        if (pixel === null) return false;
        choose(null);
        return true;
      }
      if (key === "Enter") {
        const { column, row } = pixel ?? MIDDLE;
        pick(column + 0.5, row + 0.5, BOUNDARY_SIDE);
        return true;
      }
      const moved = movePixel(pixel ?? MIDDLE, key, far);
      if (moved !== null) choose(moved);
      return moved !== null;
    },
    focus: () => choose(pixel ?? MIDDLE),
    point,
    press: point,
    click: (at) => pick(...within(at), PICK_REACH),
    leave: () => choose(null),
  };
}
