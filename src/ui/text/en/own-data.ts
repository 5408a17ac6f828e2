import type { CsvProblemCode } from "../../../experiment/data/csv/problem.ts";

const plural = (count: number, printed: string, one: string, many: string): string =>
  `${printed} ${count === 1 ? one : many}`;

/** Words of the tools for a reader's own points and table: loaded with them. */
export const ownData = {
  close: "Done",
  points: {
    title: "Your own points",
    lead: "Over the output of arm a. Every change starts the run again at step 0 with the same draws.",
    plot: "Plane of your own points: arrow keys move the cursor, Enter adds a point or picks one up, N and P go from point to point, Delete removes",
    help: "Click to add a point, drag to move it. By keyboard: arrows move the cursor (Shift further), Enter adds a point there or picks one up and drops it, N and P go to the next and previous point, Delete removes it, digits choose the class.",
    classOfNext: "Class of the next point",
    class: (letter: string, count: number, printed: string) =>
      `class ${letter}, ${plural(count, printed, "point", "points")}`,
    count: (count: number, printed: string, train: string, test: string) =>
      count === 0
        ? "No points yet."
        : `${plural(count, printed, "point", "points")}: ${train} train (filled), ${test} test (hollow).`,
    tooFew: "Place points of at least two classes: training needs them. The last run goes on meanwhile.",
    full: (limit: string) => `${limit} points are the most there can be.`,
    remove: "Remove the point",
    clear: "Clear",
    fromPresent: (data: string) => `Start from the present data: ${data}`,
    otherUnits: "The present data do not lie on this plane, so they cannot be copied.",
    at: (x1: string, x2: string) => `x₁ ${x1}, x₂ ${x2}`,
    nothingHere: "no point here",
    carrying: "picked up",
    here: (letter: string) => `point of class ${letter}`,
    added: (letter: string, place: string, count: string) =>
      `Point of class ${letter} added at ${place}. ${count} in all.`,
    moved: (letter: string, place: string) => `Point of class ${letter} moved to ${place}.`,
    pickedUp: (letter: string) =>
      `Point of class ${letter} picked up: arrows move it, Enter drops it, Escape puts it back.`,
    putBack: (letter: string) => `Point of class ${letter} put back.`,
    removed: (letter: string, count: string) => `Point of class ${letter} removed. ${count} left.`,
    cleared: "All points removed.",
    copied: (count: string, moved: number) =>
      moved === 0
        ? `${count} points copied.`
        : `${count} points copied; ${plural(moved, String(moved), "lay", "lay")} outside of the plane and moved to its edge.`,
    chosen: (letter: string) => `Class ${letter}.`,
    carried: "The link carries these points.",
    notCarried:
      "Too many for a link: these points stay on this device, and the link does not open them elsewhere.",
  },
  table: {
    title: "A table of your own",
    lead: "Two columns of numbers and a column of classes, with or without a header: comma, semicolon or tab between them. At most 5,000 rows and ten classes.",
    privacy: "Your table stays on this device: nothing is sent anywhere, and a link cannot carry it.",
    paste: "Paste the table",
    placeholder: "height,weight,kind\n1.82,74,oak\n1.64,58,ash",
    file: "Or choose a file, or drop one here",
    reading: "What was understood",
    empty: "Nothing yet.",
    tooLarge: (limit: string) => `The file is larger than ${limit} MB.`,
    unreadable: "The file cannot be read.",
    understood: (rows: number, printed: string, classes: number) =>
      `${plural(rows, printed, "row", "rows")}, ${plural(classes, String(classes), "class", "classes")}.`,
    header: "The first line is a header.",
    noHeader: "No header.",
    classes: (parts: readonly string[]) => `Classes: ${parts.join(", ")}.`,
    classCount: (name: string, count: string) => `${name} (${count})`,
    notUsable: "There are no two classes with a readable row each.",
    beyond: (count: string) => `${count} rows beyond the first 5,000 are not taken.`,
    leftOut: (count: number, printed: string) => `${plural(count, printed, "row is", "rows are")} left out:`,
    place: (line: string, column: string, what: string) => `line ${line}, column ${column}: ${what}`,
    problems: {
      columns: (found: string) => `expected 3 columns, got ${found}`,
      number: (found: string) =>
        found === "" ? "expected a number, got nothing" : `expected a number, got “${found}”`,
      "too-large": (found: string) => `“${found}” is too large a number`,
      "class-missing": () => "expected a class, got nothing",
      "too-many-classes": (found: string) => `“${found}” would be one class more than ten`,
      "open-quote": () => "this quote is not closed",
      "after-quote": (found: string) => `expected a separator after the quote, got “${found}”`,
    } satisfies Record<CsvProblemCode, (found: string) => string>,
    more: (count: string) => `and ${count} more`,
    first: "The first rows",
    columns: { x1: "x₁", x2: "x₂", class: "class" },
    take: "Use this table",
    readable: (count: string) => `Use the ${count} readable rows`,
  },
};
