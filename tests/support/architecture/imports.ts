import { isNode, type Source, type SyntaxNode, walk } from "./source.ts";

export interface Import {
  readonly offset: number;
  /** As written; null when it is not a literal, so that nobody can say where it leads. */
  readonly specifier: string | null;
  /** Erased by the compiler: `import type`, or nothing but `type` names. */
  readonly typeOnly: boolean;
}

function literal(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && Array.isArray(node.quasis) && node.quasis.length === 1) {
    const value = (node.quasis[0] as SyntaxNode).value as { cooked?: string };
    return value.cooked ?? null;
  }
  return null;
}

function isImportMeta(node: unknown, property: string): boolean {
  if (!isNode(node) || node.type !== "MemberExpression") return false;
  const { object, property: name } = node;
  return isNode(object) && object.type === "MetaProperty" && isNode(name) && name.name === property;
}

function specifiersAreTypes(node: SyntaxNode, kind: string): boolean {
  if (node[kind] === "type") return true;
  const specifiers = node.specifiers;
  if (!Array.isArray(specifiers) || specifiers.length === 0) return false;
  return specifiers.every((one) => (one as SyntaxNode)[kind] === "type");
}

/** Every way in which one file can reach another: static, re-export, dynamic, type, worker, URL, glob, CommonJS. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (node: SyntaxNode, target: unknown, typeOnly = false) =>
    found.push({ offset: node.start, specifier: literal(target), typeOnly });
  walk(source.program, (node) => {
    const { type } = node;
    if (type === "ImportDeclaration") add(node, node.source, specifiersAreTypes(node, "importKind"));
    else if (type === "ExportNamedDeclaration" && isNode(node.source)) {
      add(node, node.source, specifiersAreTypes(node, "exportKind"));
    } else if (type === "ExportAllDeclaration") add(node, node.source, node.exportKind === "type");
    else if (type === "ImportExpression") add(node, node.source);
    else if (type === "TSImportType") add(node, node.source, true);
    else if (type === "TSExternalModuleReference") add(node, node.expression);
    else if (type === "NewExpression" || type === "CallExpression") {
      const callee = node.callee;
      const args = node.arguments as SyntaxNode[];
      if (!isNode(callee)) return;
      if (type === "NewExpression" && callee.name === "URL" && isImportMeta(args[1], "url"))
        add(node, args[0]);
      if (callee.name === "require") add(node, args[0]);
      if (isImportMeta(callee, "glob")) add(node, args[0]);
    }
  });
  return found;
}
