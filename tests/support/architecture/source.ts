import { type ParseResult, parseSync } from "oxc-parser";

/** A syntax node of any kind: the parser's union is too wide to be of help to a generic walk. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Source {
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly program: SyntaxNode;
  readonly module: ParseResult["module"];
}

export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"
  );
}

/** Of a chapter only the module lines are code; the prose is blanked so that lines keep their numbers. */
function codeOf(path: string, text: string): string {
  if (!path.endsWith(".mdx")) return text;
  return text
    .split("\n")
    .map((line) => (/^(import|export)\s/.test(line) ? line : ""))
    .join("\n");
}

export function parseSource(path: string, text: string): Source {
  const name = path.endsWith(".mdx") ? `${path}.tsx` : path;
  const result = parseSync(name, codeOf(path, text));
  const failure = result.errors[0];
  if (failure !== undefined) throw new Error(`${path}: ${failure.message}`);
  return { path, text, program: result.program as unknown as SyntaxNode, module: result.module };
}

/** Calls `visit` for every node, parents before children, with the parent and the key it hangs on. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null, key: string) => void,
  parent: SyntaxNode | null = null,
  key = "",
): void {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    if (isNode(value)) walk(value, visit, node, name);
    else if (Array.isArray(value)) for (const one of value) if (isNode(one)) walk(one, visit, node, name);
  }
}

export function lineOf(source: Source, offset: number): number {
  let line = 1;
  for (let i = source.text.indexOf("\n"); i !== -1 && i < offset; i = source.text.indexOf("\n", i + 1))
    line++;
  return line;
}
