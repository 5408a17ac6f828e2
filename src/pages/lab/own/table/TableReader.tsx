import { type DragEvent, useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { readCsv } from "../../../../experiment/data/csv/read-csv.ts";
import { editOwnTable } from "../../../../state/edits.ts";
import { Button } from "../../../../ui/controls/Button.tsx";
import { formatCount } from "../../../../ui/format.ts";
import { useLab } from "../../context.ts";
import { useOwnWords } from "../context.ts";
import { TablePreview } from "./TablePreview.tsx";

/** Five thousand long rows are far below. */
const MOST_BYTES = 2_000_000;

export interface TableReaderProps {
  /** A file that was dropped on the page. */
  readonly dropped: File | null;
  readonly onUsed: () => void;
}

/** A table as text: pasted, typed, from a file or dropped. What was understood is shown before it is used. */
export function TableReader({ dropped, onUsed }: TableReaderProps) {
  const lab = useLab();
  const text = useOwnWords().table;
  const id = useId();
  const [given, setGiven] = useState("");
  const [failed, setFailed] = useState("");
  const shown = useDeferredValue(given);
  const reading = useMemo(() => readCsv(shown), [shown]);
  const { table } = reading;
  const [file, setFile] = useState(dropped);

  useEffect(() => {
    if (file === null) return;
    let here = true;
    const settle = (words: string, content: string | null) => {
      if (!here) return;
      setFailed(words);
      if (content !== null) setGiven(content);
    };
    if (file.size > MOST_BYTES) settle(text.tooLarge(formatCount(MOST_BYTES / 1e6)), null);
    else
      file.text().then(
        (content) => settle("", content),
        () => settle(text.unreadable, null),
      );
    return () => {
      here = false;
    };
  }, [file, text]);

  function onDrop(event: DragEvent): void {
    const [first] = event.dataTransfer.files;
    if (first === undefined) return;
    event.preventDefault();
    setFile(first);
  }

  return (
    <section
      className="lab-own-table"
      aria-label={text.paste}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes("Files")) event.preventDefault();
      }}
      onDrop={onDrop}
    >
      <div className="lab-own-given">
        <p className="ui-note">{text.lead}</p>
        <p>{text.privacy}</p>
        <label className="lab-own-field" htmlFor={`${id}-text`}>
          {text.paste}
        </label>
        <textarea
          id={`${id}-text`}
          value={given}
          placeholder={text.placeholder}
          spellCheck={false}
          autoComplete="off"
          rows={10}
          onChange={(event) => {
            setFailed("");
            setGiven(event.currentTarget.value);
          }}
        />
        <label className="lab-own-field" htmlFor={`${id}-file`}>
          {text.file}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
        {failed !== "" && (
          <p className="lab-own-problem" role="alert">
            {failed}
          </p>
        )}
      </div>
      <section className="lab-own-side" aria-label={text.reading}>
        <h3>{text.reading}</h3>
        <TablePreview reading={reading} empty={shown.trim() === ""} />
        <Button
          primary
          disabled={table === null}
          onClick={() => {
            if (table === null) return;
            lab.edit(editOwnTable(table));
            onUsed();
          }}
        >
          {table === null || reading.problems.length === 0
            ? text.take
            : text.readable(formatCount(table.rows.length))}
        </Button>
      </section>
    </section>
  );
}
