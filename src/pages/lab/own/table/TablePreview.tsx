import type { CsvReading } from "../../../../experiment/data/csv/read-csv.ts";
import type { OwnTable } from "../../../../experiment/scenario/types.ts";
import { formatCount } from "../../../../ui/format.ts";
import { useOwnWords } from "../context.ts";

const SHOWN_ROWS = 4;
const SHOWN_PROBLEMS = 6;

/** The first rows as they will be used. */
function FirstRows({ table: { rows, inputNames, classNames } }: { readonly table: OwnTable }) {
  const text = useOwnWords().table;
  const [x1, x2] = inputNames ?? [text.columns.x1, text.columns.x2];
  return (
    <table className="lab-own-rows">
      <caption>{text.first}</caption>
      <thead>
        <tr>
          <th scope="col">{x1}</th>
          <th scope="col">{x2}</th>
          <th scope="col">{text.columns.class}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .slice(0, SHOWN_ROWS)
          .map((row, i) => ({ ...row, key: `${i}` }))
          .map((row) => (
            <tr key={row.key}>
              <td>{row.x1}</td>
              <td>{row.x2}</td>
              <td>{classNames[row.label]}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Problems({ problems }: Pick<CsvReading, "problems">) {
  const text = useOwnWords().table;
  const shown = problems.slice(0, SHOWN_PROBLEMS);
  const more = problems.length - shown.length;
  const count = new Set(problems.map(({ line }) => line)).size;
  if (problems.length === 0) return null;
  return (
    <>
      <p className="lab-own-problem">{text.leftOut(count, formatCount(count))}</p>
      <ul className="lab-own-problems">
        {shown.map(({ line, column, code, found }) => (
          <li key={`${line} ${column} ${code}`}>
            {text.place(formatCount(line), formatCount(column), text.problems[code](found.slice(0, 40)))}
          </li>
        ))}
        {more > 0 && <li>{text.more(formatCount(more))}</li>}
      </ul>
    </>
  );
}

/** What was understood of a table's text, and what was not, by line and column. */
export function TablePreview({ reading, empty }: { readonly reading: CsvReading; readonly empty: boolean }) {
  const text = useOwnWords().table;
  const { table, header, beyond, problems } = reading;
  if (empty) return <p role="status">{text.empty}</p>;
  const counts = table?.classNames.map((name, k) =>
    text.classCount(name, formatCount(table.rows.filter(({ label }) => label === k).length)),
  );
  return (
    <>
      <div role="status">
        {table === null || counts === undefined ? (
          <p className="lab-own-problem">{text.notUsable}</p>
        ) : (
          <>
            <p>
              {text.understood(table.rows.length, formatCount(table.rows.length), table.classNames.length)}{" "}
              {header ? text.header : text.noHeader}
            </p>
            <p>{text.classes(counts)}</p>
          </>
        )}
        {beyond > 0 && <p className="lab-own-problem">{text.beyond(formatCount(beyond))}</p>}
        <Problems problems={problems} />
      </div>
      {table !== null && <FirstRows table={table} />}
    </>
  );
}
