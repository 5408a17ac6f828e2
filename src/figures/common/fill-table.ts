import type { Description } from "./description.ts";

function cell(kind: "th" | "td", scope: "col" | "row" | null, words: string): HTMLTableCellElement {
  const element = document.createElement(kind);
  if (scope !== null) element.scope = scope;
  element.textContent = words;
  return element;
}

/** Writes a figure's numbers into its table, in the place of older ones. */
export function fillTable(table: HTMLTableElement, { columns, rows }: Description): void {
  const head = document.createElement("thead");
  head.insertRow().append(...columns.map((name) => cell("th", "col", name)));
  const body = document.createElement("tbody");
  for (const row of rows()) {
    body
      .insertRow()
      .append(...row.map((words, i) => cell(i === 0 ? "th" : "td", i === 0 ? "row" : null, words)));
  }
  table.replaceChildren(head, body);
}
