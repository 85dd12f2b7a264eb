/** A piece of a formula as Excel writes it. */
export interface FormulaToken {
  /** "reference" is a cell, a block of cells, a name or a column of a table; "function" has its opening bracket with it. */
  readonly kind: "reference" | "function" | "text" | "number" | "operator" | "open" | "close" | "separator";
  readonly text: string;
}

const sheet = String.raw`(?:'(?:[^']|'')+'!|[A-Za-z_\\][\w.\\]*!)`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;
const block = String.raw`${cell}(?::${cell})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+`;
const inBrackets = String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`;
const name = String.raw`[A-Za-z_\\][\w.\\]*`;

const shapes: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["function", new RegExp(String.raw`${name}\(`, "y")],
  ["reference", new RegExp(String.raw`${sheet}?(?:${block})(?![\w(\[])`, "y")],
  ["reference", new RegExp(String.raw`${sheet}?${name}(?:${inBrackets})?`, "y")],
  ["reference", new RegExp(inBrackets, "y")],
  ["number", /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+/y],
  ["open", /[({]/y],
  ["close", /[)}]/y],
  ["separator", /[,;]/y],
  ["operator", /<>|<=|>=|[-+*/^&=<>%:@#]/y],
];

/** A formula in pieces, its leading "=" and its spaces left out; a letter that fits nowhere is an operator. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  while (at < formula.length) {
    if (/\s/.test(formula.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const [text = ""] = shape.exec(formula) ?? [];
    if (text !== "") return { kind, text };
  }
  return { kind: "operator", text: formula.charAt(at) };
}
