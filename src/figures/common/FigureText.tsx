import { useEffect, useRef } from "react";
import type { FrameSource } from "../../state/frame-source.ts";
import { Disclosure } from "../../ui/controls/Disclosure.tsx";
import { useText } from "../../ui/text/use-text.ts";
import { loadedProbing, loadProbing } from "../probing/probing.ts";
import type { Describe } from "./description.ts";
import { pageQueue } from "./draw-queue.ts";
import { throttle } from "./throttle.ts";
import "./figure-text.css";

/** A reader cannot follow numbers that change faster, and a screen reader reads the newest when it gets there. */
const REFRESH_MS = 500;

export interface FigureTextProps {
  /** Id of the sentence, for `aria-describedby`. */
  readonly id: string;
  readonly caption: string;
  readonly source: FrameSource;
  readonly describe: Describe;
}

/**
 * The figure in words: a sentence for those who do not see it and a table for all, filled only while open. What fills it
 * comes when the first one is opened.
 */
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
    if (open.current) loadedProbing()?.fillTable(table.current, description);
  };
  const latestRefresh = useRef(refresh);

  useEffect(() => {
    newest.current = describe;
    latestRefresh.current = refresh;
    refresh();
  });
  useEffect(() => {
    // The sentences of all figures are due at the same time: they share it with the drawing.
    const write = () => latestRefresh.current();
    const throttled = throttle(() => pageQueue.request(write), REFRESH_MS);
    const unsubscribe = source.subscribe(() => throttled.call());
    return () => {
      unsubscribe();
      throttled.stop();
      pageQueue.withdraw(write);
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
          if (isOpen && loadedProbing() === null) void loadProbing().then(() => latestRefresh.current());
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
