import { csvFormatRows, dsvFormat } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/experiment/data/csv/read-csv.ts";

const problems = (text: string) =>
  readCsv(text).problems.map(({ line, column, code, found }) => `${line}:${column} ${code} ${found}`);

/** Rows as a text for people: `1 2 oak`. */
const rows = (text: string) => {
  const { table } = readCsv(text);
  return table?.rows.map(({ x1, x2, label }) => `${x1} ${x2} ${table.classNames[label]}`);
};

describe("a table", () => {
  it("has a header or none", () => {
    const bare = readCsv("1,2,oak\n3,4,ash\n");
    expect(bare).toMatchObject({
      header: false,
      rows: 2,
      table: { inputNames: null, classNames: ["oak", "ash"] },
    });
    const named = readCsv("height,weight,tree\n1,2,oak\n3,4,ash");
    expect(named).toMatchObject({ header: true, rows: 2, table: { inputNames: ["height", "weight"] } });
    expect(named.table?.rows).toEqual(bare.table?.rows);
  });

  it.each([
    ["commas", "a,b,c\n1.5,-2,oak\n3,4e2,ash"],
    ["semicolons and decimal commas", "a;b;c\n1,5;-2;oak\n3;4e2;ash"],
    ["tabs", "a\tb\tc\n1.5\t-2\toak\n3\t400\tash\n"],
    ["quotes", '"a","b, or so","c"\n"1.5","-2","oak"\n 3 , "400" ,"ash"'],
    ["CRLF, blank lines and a byte order mark", "\ufeffa,b,c\r\n\r\n1.5,-2,oak\r\n\r\n3,400,ash\r\n\r\n"],
    ["the class first", "c,a,b\noak,1.5,-2\nash,3,400"],
    ["the class in the middle", "a,c,b\n1.5,oak,-2\n3,ash,400"],
    ["old line ends", "a,b,c\r1.5,-2,oak\r3,400,ash"],
  ])("may be written with %s", (_, text) => {
    expect(readCsv(text)).toMatchObject({ header: true, rows: 2, problems: [] });
    expect(rows(text)).toEqual(["1.5 -2 oak", "3 400 ash"]);
  });

  it("has classes that are words in the order in which they come, or numbers in their own order", () => {
    expect(readCsv("1,2,b\n1,2,a\n1,2,c").table?.classNames).toEqual(["b", "a", "c"]);
    expect(readCsv("1,2,10\n1,2,9\n1,2,-1").table?.classNames).toEqual(["-1", "9", "10"]);
    expect(readCsv("1,2,10\n1,2,9\n1,2,x").table?.classNames).toEqual(["10", "9", "x"]);
    expect(readCsv("x,y,label\n1,2,1\n3,4,0").table).toMatchObject({
      rows: [
        { x1: 1, x2: 2, label: 1 },
        { x1: 3, x2: 4, label: 0 },
      ],
    });
  });

  it.each([
    ["x,y,c\n1,2,a\n3,abc,b\n5,6,b", ["3:2 number abc"]],
    ["1,2,a\n3,,b\n5,6,b", ["2:2 number "]],
    ["1,2,a\nNaN,2,b\n5,6,b", ["2:1 number NaN"]],
    ["1,2,a\n1e999,2,b\n5,6,b", ["2:1 too-large 1e999"]],
    ["1,2,a\n1,2\n5,6,b", ["2:3 columns 2"]],
    ["1,2,a\n1,2,b,4\n5,6,b", ["2:4 columns 4"]],
    ["1,2,a\n5,6,b\n7,8,", ["3:3 class-missing "]],
    ['1,2,a\n5,6,"b', ["2:3 open-quote b"]],
    ['1,2,a\n5,6,"b"x\n7,8,b', ["2:3 after-quote x"]],
    ['1,2,"a\n\n"\n5,6,b\n7,x,b', ["5:2 number x"]],
    ["1;2;a\n3.5;4;b\n1.000,5;2;b", ["3:1 number 1.000,5"]],
  ])("%j names line and column of what is wrong", (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it("keeps the rows that are right beside those that are wrong", () => {
    expect(rows("x,y,c\n1,2,a\n3,abc,b\n5,6,b\n7,8\n")).toEqual(["1 2 a", "5 6 b"]);
  });

  it("has ten classes at most, and at least two", () => {
    const eleven = Array.from("abcdefghijka", (name) => `1,2,${name}`).join("\n");
    expect(readCsv(eleven).table).toMatchObject({ classNames: [..."abcdefghij"] });
    expect(readCsv(eleven).table?.rows).toHaveLength(11);
    expect(problems(eleven)).toEqual(["11:3 too-many-classes k"]);
    expect(readCsv("1,2,a\n3,4,a").table).toBeNull();
    expect(readCsv("1,2,a").table).toBeNull();
  });

  it("gives its first 5,000 rows", () => {
    const long = Array.from({ length: 5003 }, (_, i) => `${i},0,${i % 2 === 0 ? "a" : "b"}`).join("\n");
    const { table, beyond, rows: count } = readCsv(long);
    expect([table?.rows.length, beyond, count]).toEqual([5000, 3, 5003]);
    expect(table?.rows.at(-1)).toEqual({ x1: 4999, x2: 0, label: 1 });
  });

  it("may have any names", () => {
    const { table } = readCsv("__proto__,constructor,c\n1,2,__proto__\n3,4,toString");
    expect(table).toMatchObject({
      inputNames: ["__proto__", "constructor"],
      classNames: ["__proto__", "toString"],
    });
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(...'0159.-e,;\t"\n\r abx', "\r\n", "\ufeff", "1,2,a\n", "x,y,c\n", '""');
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join("")),
  );

  it("is read without a fault, into numbers and classes that are there", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { table, problems: found, rows: count } = readCsv(text);
        for (const { x1, x2, label } of table?.rows ?? []) {
          expect(Number.isFinite(x1) && Number.isFinite(x2)).toBe(true);
          expect(table?.classNames[label]).toMatch(/./s);
        }
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { line, column } of found) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
        expect((table?.rows.length ?? 0) + (table === null ? 0 : found.length)).toBeGreaterThanOrEqual(
          table === null ? 0 : count,
        );
      }),
      { numRuns: 1000 },
    );
  });

  const names = fc.string({ minLength: 1, maxLength: 8 }).map((name) => `n${name.trim()}`);
  const numbers = fc.double({ min: -1e90, max: 1e90, noNaN: true }).map((value) => value + 0);

  it.each([",", ";", "\t"])("that another writer has made of a table is that table: %j", (separator) => {
    const writer = separator === "," ? csvFormatRows : dsvFormat(separator).formatRows;
    fc.assert(
      fc.property(fc.array(fc.tuple(numbers, numbers, names), { minLength: 2, maxLength: 20 }), (list) => {
        const text = writer([["left", "right", "name"], ...list.map((row) => row.map(String))]);
        const { table, problems: found } = readCsv(text);
        expect(found.filter(({ code }) => code !== "too-many-classes")).toEqual([]);
        const classes = [...new Set(list.map(([, , name]) => name))].slice(0, 10);
        if (classes.length < 2) return;
        const kept = list.filter(([, , name]) => classes.includes(name));
        expect(table?.rows.map(({ x1, x2, label }) => [x1, x2, table.classNames[label]])).toEqual(kept);
      }),
      { numRuns: 100 },
    );
  });
});
