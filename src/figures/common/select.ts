import { writeAttribute } from "../../ui/write-attribute.ts";

/**
 * The part of d3's selections that figures use, in d3's words: a join of data with elements by index, and attributes
 * and texts as functions of the datum. d3's own brings events, styles, keys and classes along: 5 kB of a page's first
 * load.
 */

type Given<Datum, Value> = Value | ((datum: Datum, index: number) => Value);

function settle<Datum, Value extends string | number | null>(
  given: Given<Datum, Value>,
  datum: Datum,
  index: number,
): Value {
  return typeof given === "function" ? given(datum, index) : given;
}

/** Elements, each with its datum. */
export class Selection<Chosen extends Element, Datum> {
  readonly elements: readonly Chosen[];
  readonly data: readonly Datum[];

  constructor(elements: readonly Chosen[], data: readonly Datum[]) {
    this.elements = elements;
    this.data = data;
  }

  /** Null takes the attribute away. */
  attr(name: string, given: Given<Datum, string | number | null>): this {
    this.elements.forEach((element, i) => {
      const value = settle(given, this.data[i], i);
      writeAttribute(element, name, value === null ? null : String(value));
    });
    return this;
  }

  text(given: Given<Datum, string | number | null>): this {
    this.elements.forEach((element, i) => {
      const value = settle(given, this.data[i], i);
      element.textContent = value === null ? "" : String(value);
    });
    return this;
  }

  /** The first descendant of each that the selector names, with the same datum. */
  select(selector: string): Selection<Element, Datum> {
    const pairs = this.elements.flatMap((element, i) => {
      const found = element.querySelector(selector);
      return found === null ? [] : [{ found, datum: this.data[i] }];
    });
    return new Selection(
      pairs.map(({ found }) => found),
      pairs.map(({ datum }) => datum),
    );
  }

  /** A new last child of each. */
  append(tag: string): Selection<Element, Datum> {
    return this.insert(tag, null);
  }

  /** A new child of each, before the first descendant that the selector names. */
  insert(tag: string, before: string | null): Selection<Element, Datum> {
    const children = this.elements.map((parent) => {
      const child = document.createElementNS(parent.namespaceURI, tag);
      return parent.insertBefore(child, before === null ? null : parent.querySelector(before));
    });
    return new Selection(children, this.data);
  }
}

/** The tag of what is missing, or how it is made of its parent, once for each datum. */
type Make<Datum> = string | ((enter: Selection<Element, Datum>) => Selection<Element, Datum>);

/**
 * As many elements as data: those that are there are kept in order, what is too many goes, and what is missing is made.
 */
function joined<Chosen extends Element, Datum>(
  parent: Element,
  selector: string,
  data: readonly Datum[],
  make: Make<Datum>,
): Selection<Chosen, Datum> {
  const found = [...parent.querySelectorAll<Chosen>(selector)];
  for (const extra of found.slice(data.length)) extra.remove();
  const missing = data.slice(found.length);
  const enter = new Selection<Element, Datum>(
    missing.map(() => parent),
    missing,
  );
  const made = typeof make === "string" ? enter.append(make) : make(enter);
  return new Selection([...found.slice(0, data.length), ...(made.elements as Chosen[])], data);
}

/** `select(g).selectAll<SVGTextElement, Tick>("text").data(ticks).join("text")`. */
export function select(parent: Element) {
  return {
    selectAll: <Chosen extends Element, Datum>(selector: string) => ({
      data: (data: readonly Datum[]) => ({
        join: (make: Make<Datum>) => joined<Chosen, Datum>(parent, selector, data, make),
      }),
    }),
  };
}
