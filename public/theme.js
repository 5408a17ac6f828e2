// Runs before the first paint, so that a dark page never flashes light. The same order as src/ui/theme-choice.ts.
(() => {
  const known = (value) => (value === "light" || value === "dark" ? value : null);
  let stored = null;
  try {
    stored = known(localStorage.getItem("crease-theme"));
  } catch {}
  const asked = known(new URLSearchParams(location.search).get("theme"));
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const forced = matchMedia("(forced-colors: active)").matches;
  document.documentElement.dataset.theme = forced ? system : (asked ?? stored ?? system);
})();
