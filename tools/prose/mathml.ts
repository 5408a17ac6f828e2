import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import temml from "temml";

/** The class that stands for a style which Temml writes: the pages' policy refuses style attributes. */
const CLASSES: Readonly<Record<string, string>> = {
  "display:block math;": "math-block",
  "math-depth:0;": "math-flat",
  "padding-left:0em;padding-right:0em;": "math-cell",
  "padding-left:0em;padding-right:5.9776pt;": "math-cell-first",
  "padding-left:5.9776pt;padding-right:0em;": "math-cell-last",
  "padding-left:5.9776pt;padding-right:5.9776pt;": "math-cell-inner",
  "padding-left:1em;padding-right:0em;": "math-cell-case",
};

function withoutStyle(node: ElementContent, formula: string): void {
  if (node.type !== "element") return;
  const { style, className } = node.properties;
  if (typeof style === "string") {
    const name = CLASSES[style];
    if (name === undefined) throw new Error(`math: no class stands for the style "${style}" of $${formula}$`);
    node.properties.className = [...(Array.isArray(className) ? className : []), name];
    delete node.properties.style;
  }
  for (const child of node.children) withoutStyle(child, formula);
}

/** A formula in TeX as MathML. @throws what Temml says of a formula that it cannot read. */
export function mathML(formula: string, displayMode: boolean): Element {
  const html = temml.renderToString(formula, { displayMode, throwOnError: true });
  const [math] = fromHtml(html, { fragment: true }).children;
  if (math?.type !== "element") throw new Error(`math: Temml wrote no element for $${formula}$`);
  withoutStyle(math, formula);
  return math;
}

function mathOf(node: Element): { readonly formula: string; readonly display: boolean } | null {
  const code = node.tagName === "pre" ? node.children[0] : node;
  if (code?.type !== "element" || code.tagName !== "code") return null;
  const { className } = code.properties;
  if (!Array.isArray(className) || !className.includes("language-math")) return null;
  const formula = code.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  return { formula: formula.trim(), display: className.includes("math-display") };
}

function replaceIn(parent: Root | Element): void {
  for (const [i, child] of parent.children.entries()) {
    if (!("children" in child)) continue;
    const math = child.type === "element" ? mathOf(child) : null;
    if (math === null) replaceIn(child as Element);
    else parent.children[i] = mathML(math.formula, math.display);
  }
}

/** A rehype plugin: what remark-math has marked as a formula becomes MathML, so that no page loads a program for it. */
export function rehypeMathML() {
  return (tree: Root) => replaceIn(tree);
}
