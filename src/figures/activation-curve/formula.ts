/** A part of a formula as it is set: `variable` in italics, `raised` as an exponent. */
export interface FormulaPart {
  readonly style: "plain" | "variable" | "raised";
  readonly text: string;
}

const TOKEN = /[A-Za-z]\w*|\d+(?:\.\d+)?|\s+|./g;

const SIGNS: Readonly<Record<string, string>> = {
  "*": "\u00b7",
  "-": "\u2212",
  pi: "\u03c0",
  alpha: "\u03b1",
};

const WORDS = new Set(["if", "else"]);

/** More digits than a reader wants; the table has them all. */
const DIGITS = 5;

function setToken(token: string, called: boolean): FormulaPart {
  const sign = SIGNS[token];
  if (/^\d/.test(token)) return { style: "plain", text: String(Number(Number(token).toPrecision(DIGITS))) };
  const isVariable = /^[A-Za-z]/.test(token) && !called && !WORDS.has(token);
  return { style: isVariable ? "variable" : "plain", text: sign ?? token };
}

/** Where the bracket that opens at `open` closes. */
function closing(formula: string, open: number): number {
  let depth = 0;
  for (let i = open; i < formula.length; i++) {
    if (formula[i] === "(") depth++;
    if (formula[i] === ")" && --depth === 0) return i;
  }
  throw new Error(`formula: expected a closing bracket in ${formula}`);
}

const plain = (text: string): FormulaPart => ({ style: "plain", text });

/** A call as books write it: e with an exponent, bars, a root sign. Null of any other function. */
function setCall(name: string, inner: string): FormulaPart[] | null {
  const parts = setParts(inner);
  const text = parts.map((part) => part.text).join("");
  if (name === "exp")
    return [
      { style: "variable", text: "e" },
      { style: "raised", text },
    ];
  if (name === "abs") return [plain("|"), ...parts, plain("|")];
  if (name !== "sqrt") return null;
  return /^\w+$/.test(inner) ? [plain("\u221a"), ...parts] : [plain("\u221a("), ...parts, plain(")")];
}

function setParts(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let done = 0;
  for (const { 0: token, index } of formula.matchAll(TOKEN)) {
    if (index < done) continue;
    const open = index + token.length;
    const called = formula[open] === "(";
    const close = called ? closing(formula, open) : open;
    const call = called ? setCall(token, formula.slice(open + 1, close)) : null;
    parts.push(...(call ?? [setToken(token, called)]));
    if (call !== null) done = close + 1;
  }
  return parts;
}

/** The table's plain formula as a book sets it. Neighbours of one style are one part. */
export function setFormula(formula: string): FormulaPart[] {
  const merged: FormulaPart[] = [];
  for (const part of setParts(formula)) {
    const last = merged.at(-1);
    if (last?.style === part.style) merged[merged.length - 1] = { ...last, text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
}
