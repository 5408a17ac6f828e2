import { useSyncExternalStore } from "react";
import { currentTheme, subscribeTheme } from "./theme-choice.ts";
import type { ThemeName } from "./tokens.ts";

// React stays out of theme-choice.ts, so that pages of prose do not load it.
export { applyViewTheme, chooseTheme, currentTheme, subscribeTheme } from "./theme-choice.ts";

/** The theme in force, for components whose drawing needs it. Style sheets need no hook. */
export function useTheme(): ThemeName {
  return useSyncExternalStore(subscribeTheme, currentTheme, () => "light");
}
