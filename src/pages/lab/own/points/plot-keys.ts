import type { Place } from "./draft.ts";
import { tidy } from "./draft.ts";

const STEP = 0.02;
const FAR = 0.2;

/** What a key means on the plane of own points. */
export type PlotKey =
  | { readonly kind: "move"; readonly to: Place }
  | { readonly kind: "press" | "remove" | "next" | "previous" | "leave" }
  | { readonly kind: "class"; readonly label: number };

/** The meaning of a key with the cursor at a place; null for a key that is not the plane's. Digits choose classes: 1 is a, 0 is j. */
export function readKey(key: string, far: boolean, [x1, x2]: Place): PlotKey | null {
  const step = far ? FAR : STEP;
  const move = (right: number, up: number): PlotKey => ({
    kind: "move",
    to: [tidy(x1 + right * step), tidy(x2 + up * step)],
  });
  switch (key) {
    case "ArrowLeft":
      return move(-1, 0);
    case "ArrowRight":
      return move(1, 0);
    case "ArrowUp":
      return move(0, 1);
    case "ArrowDown":
      return move(0, -1);
    case "Home":
      return { kind: "move", to: [0, 0] };
    case "Enter":
    case " ":
      return { kind: "press" };
    case "Delete":
    case "Backspace":
      return { kind: "remove" };
    case "n":
    case "N":
      return { kind: "next" };
    case "p":
    case "P":
      return { kind: "previous" };
    case "Escape":
      return { kind: "leave" };
  }
  return /^[0-9]$/.test(key) ? { kind: "class", label: (Number(key) + 9) % 10 } : null;
}
