import { isNode, lineOf, type Source, type SyntaxNode, walk } from "./source.ts";
import { BARRELS, WORKER } from "./table.ts";

/** The rest of Math differs between browsers in the last bit, or hides a NaN or a clock. */
const PORTABLE_MATH = new Set(["abs", "sqrt", "floor", "min", "max", "fround", "imul", "clz32"]);

const CLOCKS = ["Date", "performance", "setTimeout", "setInterval", "MessageChannel", "scheduler"];
const PLATFORM = [
  ...["window", "document", "navigator", "location", "globalThis", "self", "localStorage", "sessionStorage"],
  ...["indexedDB", "fetch", "XMLHttpRequest", "requestAnimationFrame", "requestIdleCallback", "postMessage"],
  ...["queueMicrotask", "process", "Buffer", "require", "crypto", "Intl", "WebAssembly", "Worker"],
];
/** What a worker has besides the language. */
const IN_WORKER = new Set([...CLOCKS, "self", "postMessage", "queueMicrotask", "globalThis"]);
const LOCALE_METHODS = new Set(["toFixed", "toPrecision", "toLocaleString", "localeCompare"]);
const HTML_SINKS = new Set([
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "dangerouslySetInnerHTML",
  "srcdoc",
]);

const BINDING_KEYS = new Set(["id", "local", "params", "param", "label"]);

/** A name stands for a value unless it is a property, a key or a declared name. */
function isReference(node: SyntaxNode, parent: SyntaxNode | null, key: string): boolean {
  if (node.type !== "Identifier" || parent === null) return false;
  if (parent.type === "MemberExpression" && key === "property") return parent.computed === true;
  if (key === "key") return parent.computed === true || parent.shorthand === true;
  if (
    parent.type.startsWith("TS") &&
    parent.type !== "TSAsExpression" &&
    parent.type !== "TSNonNullExpression"
  ) {
    return false;
  }
  return !BINDING_KEYS.has(key);
}

/** Names that the file itself declares anywhere, destructuring included: those are not the platform's. */
function declaredNames(program: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern.type === "Identifier") names.add(String(pattern.name));
    else if (pattern.type === "AssignmentPattern") bind(pattern.left);
    else if (pattern.type === "RestElement") bind(pattern.argument);
    else if (pattern.type === "Property") bind(pattern.value);
    else if (pattern.type === "ArrayPattern") for (const one of pattern.elements as unknown[]) bind(one);
    else if (pattern.type === "ObjectPattern") for (const one of pattern.properties as unknown[]) bind(one);
  };
  walk(program, (node) => {
    for (const key of ["id", "local", "param"]) if (!node.type.startsWith("TS")) bind(node[key]);
    if (Array.isArray(node.params)) for (const one of node.params) bind(one);
  });
  return names;
}

type Report = (node: SyntaxNode, what: string) => void;

function pureFaults(source: Source, report: Report): void {
  const inWorker = source.path.startsWith(WORKER);
  const declared = declaredNames(source.program);
  const banned = new Set([...CLOCKS, ...PLATFORM].filter((name) => !declared.has(name)));
  walk(source.program, (node, parent, key) => {
    if (node.operator === "**" || node.operator === "**=") report(node, "** is not portable");
    if (node.type === "MemberExpression" && isNode(node.property)) {
      const name = String(node.property.name);
      if (node.computed !== true && LOCALE_METHODS.has(name))
        report(node, `.${name} has no place in a computation`);
    }
    if (!isReference(node, parent, key)) return;
    const name = String(node.name);
    if (name === "Math") {
      const member =
        parent !== null && parent.type === "MemberExpression" && key === "object" ? parent : null;
      const property =
        member !== null && member.computed !== true ? (member.property as SyntaxNode).name : null;
      if (!PORTABLE_MATH.has(String(property))) report(node, `Math.${property ?? "?"} is not portable`);
    }
    if (banned.has(name) && !(inWorker && IN_WORKER.has(name)))
      report(node, `${name} belongs to the platform`);
  });
}

function isBarrel(program: SyntaxNode): boolean {
  const body = program.body as SyntaxNode[];
  const passesOn = body.filter((one) => one.type.startsWith("Export") && isNode(one.source));
  const own = body.filter((one) => one.type !== "ImportDeclaration" && !isNode(one.source));
  return (
    passesOn.length > 0 && (own.length === 0 || passesOn.some((one) => one.type === "ExportAllDeclaration"))
  );
}

function commonFaults(source: Source, report: Report): void {
  walk(source.program, (node, parent, key) => {
    if (node.type === "ExportDefaultDeclaration") report(node, "default exports have no fixed name");
    if (node.type === "JSXAttribute" && isNode(node.name) && HTML_SINKS.has(String(node.name.name))) {
      report(node, `${node.name.name} writes HTML from text`);
    }
    if (
      node.type === "MemberExpression" &&
      isNode(node.property) &&
      HTML_SINKS.has(String(node.property.name))
    ) {
      report(node, `${node.property.name} writes HTML from text`);
    }
    if (isReference(node, parent, key) && (node.name === "eval" || node.name === "Function")) {
      report(node, `${node.name} makes code from text`);
    }
  });
  if (isBarrel(source.program) && !BARRELS.includes(source.path)) {
    report(source.program, "only src/engine/index.ts gathers the exports of others");
  }
}

/** Words that a file may not use, as sentences "path:line why". */
export function wordFaults(source: Source): string[] {
  const faults: string[] = [];
  const report: Report = (node, what) => faults.push(`${source.path}:${lineOf(source, node.start)} ${what}`);
  commonFaults(source, report);
  if (source.path.startsWith("src/engine/") || source.path.startsWith("src/experiment/"))
    pureFaults(source, report);
  return faults;
}
