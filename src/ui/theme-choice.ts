import { readStored, writeStored } from "./stored.ts";
import type { ThemeName } from "./tokens.ts";

/**
 * Which theme the page wears. The order of say: what this page's address or its reader chose, what the reader chose
 * before (localStorage), what the system prefers. Where the system forces its own colours, it alone has a say: text and
 * ground are the system's then, and drawings must suit them. The result stands as `data-theme` on <html>, set before the
 * first paint by `public/theme.js` and here afterwards. Storage may be forbidden or hold nonsense: both count as silence.
 */
export type ThemeChoice = "auto" | ThemeName;

export const THEME_KEY = "crease-theme";
const DARK_QUERY = "(prefers-color-scheme: dark)";
const FORCED_QUERY = "(forced-colors: active)";
const listeners = new Set<(theme: ThemeName) => void>();

function isTheme(value: unknown): value is ThemeName {
  return value === "light" || value === "dark";
}

function storedTheme(): ThemeName | null {
  const value = readStored(THEME_KEY);
  return isTheme(value) ? value : null;
}

function systemSays(query: string): boolean {
  return typeof window.matchMedia === "function" && window.matchMedia(query).matches;
}

function systemTheme(): ThemeName {
  return systemSays(DARK_QUERY) ? "dark" : "light";
}

/** The theme in force. Without a page (prerender) it is light. */
export function currentTheme(): ThemeName {
  if (typeof document === "undefined") return "light";
  const worn = document.documentElement.dataset.theme;
  return isTheme(worn) ? worn : (storedTheme() ?? systemTheme());
}

function wear(wish: ThemeName): void {
  const theme = systemSays(FORCED_QUERY) ? systemTheme() : wish;
  const before = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = theme;
  if (before !== theme) for (const listener of listeners) listener(theme);
}

/** What an address asks for (`theme=dark`). It is worn and not remembered; "auto" asks for nothing. */
export function applyViewTheme(choice: ThemeChoice): void {
  wear(choice === "auto" ? (storedTheme() ?? systemTheme()) : choice);
}

/** What the reader asks for: worn and, where storage allows, remembered. */
export function chooseTheme(theme: ThemeName): void {
  writeStored(THEME_KEY, theme);
  wear(theme);
}

/** Follows the system for as long as nobody has chosen, and where it forces its colours. Returns the way to stop. */
export function followSystemTheme(): () => void {
  if (typeof window.matchMedia !== "function") return () => {};
  const queries = [DARK_QUERY, FORCED_QUERY].map((query) => window.matchMedia(query));
  const follow = () => {
    const asked = new URLSearchParams(window.location.search).get("theme");
    wear(isTheme(asked) ? asked : (storedTheme() ?? systemTheme()));
  };
  for (const query of queries) query.addEventListener("change", follow);
  return () => {
    for (const query of queries) query.removeEventListener("change", follow);
  };
}

export function subscribeTheme(listener: (theme: ThemeName) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
