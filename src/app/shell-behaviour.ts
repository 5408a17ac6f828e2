import { chooseTheme, currentTheme, followSystemTheme } from "../ui/theme-choice.ts";

/** Gives the static frame its two abilities: changing the theme, and changing the language without losing the run. */
export function enliven(page: Document): void {
  followSystemTheme();
  page.getElementById("theme-toggle")?.addEventListener("click", () => {
    chooseTheme(currentTheme() === "dark" ? "light" : "dark");
  });

  const link = page.getElementById("other-language");
  if (link === null) return;
  const path = link.getAttribute("href") ?? "/";
  const carry = () => link.setAttribute("href", path + window.location.search + window.location.hash);
  // The address changes under the page; the link is brought up to date before anything can be done with it.
  for (const event of ["pointerover", "pointerdown", "focus", "click"]) link.addEventListener(event, carry);
  carry();
}
