/** How many options stand in the first row of a list that is laid out as a grid. */
export function columnsOf(list: HTMLElement | null): number {
  const options = [...(list?.children ?? [])].filter((child) => child instanceof HTMLElement);
  const top = options[0]?.offsetTop;
  return Math.max(1, options.filter((option) => option.offsetTop === top).length);
}

/**
 * Where a key leads from place `from` in a grid of so many columns; null if it leads nowhere. A letter leads to the
 * next name that begins with it.
 */
export function moveIn(names: readonly string[], from: number, key: string, columns: number): number | null {
  const last = names.length - 1;
  const within = (place: number): number | null => (place >= 0 && place <= last ? place : null);
  switch (key) {
    case "ArrowLeft":
      return within(from - 1);
    case "ArrowRight":
      return within(from + 1);
    case "ArrowUp":
      return within(from - columns);
    case "ArrowDown":
      return within(from + columns);
    case "Home":
      return 0;
    case "End":
      return last;
  }
  if (key.length !== 1) return null;
  const order = names.map((_, i) => (from + 1 + i) % names.length);
  return order.find((i) => names[i].toLowerCase().startsWith(key.toLowerCase())) ?? null;
}
