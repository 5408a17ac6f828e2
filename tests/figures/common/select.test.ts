// @vitest-environment jsdom
import { select as d3Select } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { select } from "../../../src/figures/common/select.ts";

interface Row {
  readonly x: number;
  readonly word: string | null;
}

const group = () => document.createElementNS("http://www.w3.org/2000/svg", "g");
const rows = fc.array(
  fc.record({ x: fc.integer({ min: -9, max: 9 }), word: fc.option(fc.constantFrom("a", "<b>", "")) }),
  { maxLength: 6 },
);

/** The same chain of calls for d3's selections, an outside truth, and for ours. */
function drawPlain(of: typeof select, g: Element, data: readonly Row[]): void {
  of(g)
    .selectAll<SVGTextElement, Row>("text")
    .data(data)
    .join("text")
    .attr("class", "tick")
    .attr("x", ({ x }) => x)
    .attr("data-at", (_, i) => i)
    .attr("data-word", ({ word }) => word)
    .text(({ word }) => word);
}

function drawNested(of: typeof select, g: Element, data: readonly Row[]): void {
  const joined = of(g)
    .selectAll<SVGGElement, Row>("g")
    .data(data)
    .join((enter) => {
      const row = enter.append("g");
      row.append("line").attr("class", "grid");
      const label = row.append("text").attr("dy", "0.35em");
      label.append("tspan");
      label.append("tspan").attr("class", "raised");
      row.insert("rect", "text").attr("rx", 2);
      return row;
    });
  joined.attr("transform", ({ x }) => `translate(0 ${x})`);
  joined.select("line").attr("x1", 3);
  joined.select("tspan:last-child").text(({ word }, i) => `${i}${word ?? ""}`);
}

describe("a selection", () => {
  it.each([
    ["of plain elements", drawPlain],
    ["of elements with parts", drawNested],
  ])("%s leaves what d3's leaves, whatever came before", (_, draw) => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), (frames) => {
        const [ours, theirs] = [group(), group()];
        for (const data of frames) {
          draw(select, ours, data);
          draw(d3Select as unknown as typeof select, theirs, data);
          expect(ours.outerHTML).toBe(theirs.outerHTML);
        }
      }),
    );
  });

  it("keeps the elements that are there", () => {
    const g = group();
    drawPlain(select, g, [{ x: 1, word: "a" }]);
    const [first] = g.children;
    drawPlain(select, g, [
      { x: 2, word: "b" },
      { x: 3, word: "c" },
    ]);
    expect(g.children[0]).toBe(first);
    expect(g.children).toHaveLength(2);
  });

  it("makes elements of HTML in HTML", () => {
    const box = document.createElement("div");
    select(box)
      .selectAll<HTMLParagraphElement, string>("p")
      .data(["one"])
      .join("p")
      .text((word) => word);
    expect(box.firstElementChild).toBeInstanceOf(HTMLParagraphElement);
  });
});
