import { useEffect, useRef } from "react";
import type { FrameSource } from "../../state/frame-source.ts";
import { Disclosure } from "../../ui/controls/Disclosure.tsx";
import { useText } from "../../ui/text/use-text.ts";
import type { Describe, Description } from "./description.ts";
import { throttle } from "./throttle.ts";
import "./figure-text.css";

/** A reader cannot follow numbers that change faster, and a screen reader reads the newest when it gets there. */
const REFRESH_MS = 500;

function cell(kind: "th" | "td", scope: "col" | "row" | null, words: string): HTMLTableCellElement {
  const element = document.createElement(kind);
  if (scope !== null) element.scope = scope;
  element.textContent = words;
  return element;
}

function fillTable(table: HTMLTableElement, { columns, rows }: Description): void {
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

export interface FigureTextProps {
  /** Id of the sentence, for `aria-describedby`. */
  readonly id: string;
  readonly caption: string;
  readonly source: FrameSource;
  readonly describe: Describe;
}

/** The figure in words: a sentence for those who do not see it and a table for all, filled only while open. */
export function FigureText({ id, caption, source, describe }: FigureTextProps) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const open = useRef(false);
  const newest = useRef(describe);
  const text = useText().figures;

  const refresh = () => {
    const shown = source.get();
    if (shown === null || sentence.current === null || table.current === null) return;
    const description = newest.current(shown);
    sentence.current.textContent = description.summary;
    if (open.current) fillTable(table.current, description);
  };
  const latestRefresh = useRef(refresh);

  useEffect(() => {
    newest.current = describe;
    latestRefresh.current = refresh;
    refresh();
  });
  useEffect(() => {
    const throttled = throttle(() => latestRefresh.current(), REFRESH_MS);
    const unsubscribe = source.subscribe(() => throttled.call());
    return () => {
      unsubscribe();
      throttled.stop();
    };
  }, [source]);

  return (
    <>
      <p className="fig-describe ui-hidden" id={id} ref={sentence}>
        {text.nothingYet}
      </p>
      <Disclosure
        className="fig-table"
        summary={text.table}
        onToggle={(isOpen) => {
          open.current = isOpen;
          refresh();
        }}
      >
        {/* A box that scrolls must be reached by the keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <section className="fig-table-scroll" tabIndex={0} aria-label={caption}>
          <table ref={table} aria-label={caption} />
        </section>
      </Disclosure>
    </>
  );
}
