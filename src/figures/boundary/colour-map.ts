import { BOUNDARY_SIDE } from "../../experiment/session/frame.ts";
import { MAP_STRENGTH, type Tokens } from "../../ui/tokens.ts";
import { mix, parseColour, ramp } from "../common/colour.ts";
import { certainty, shareAt, type Task, winnerAt } from "./answers.ts";
import { classMark } from "./palette.ts";

/** For each class 256 colours: from the middle to at most MAP_STRENGTH of the way to the pure class colour. */
export function classRamps(classes: number, tokens: Tokens): Uint8ClampedArray[] {
  const mid = parseColour(tokens.mid);
  return Array.from({ length: classes }, (_, k) =>
    ramp(mid, mix(mid, parseColour(classMark(k, tokens).fill), MAP_STRENGTH)),
  );
}

/** Writes RGBA bytes of the output map. A pixel without a finite answer is left see-through: bare paper. */
export function writeColours(
  surface: Float32Array,
  task: Task,
  ramps: readonly Uint8ClampedArray[],
  out: Uint8ClampedArray,
): void {
  for (let i = 0; i < BOUNDARY_SIDE * BOUNDARY_SIDE; i++) {
    const winner = winnerAt(surface, i, task);
    if (winner === null) {
      out.fill(0, 4 * i, 4 * i + 4);
      continue;
    }
    const colours = ramps[winner];
    const at = 4 * Math.round(255 * certainty(shareAt(surface, i, winner, task), task));
    out[4 * i] = colours[at];
    out[4 * i + 1] = colours[at + 1];
    out[4 * i + 2] = colours[at + 2];
    out[4 * i + 3] = 255;
  }
}
