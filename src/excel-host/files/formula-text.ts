import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "./addresses";

/** A stretch of a formula: text and quoted names are never looked into, brackets hold a table's column names. */
interface Piece {
  readonly kind: "text" | "quoted" | "bracket" | "word" | "other";
  readonly text: string;
}

const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[|[A-Za-z_\\$\u00A1-\uFFFF][\w.$\\?\u00A1-\uFFFF]*|[\d.$]+|[^"'[A-Za-z_\\$\d\u00A1-\uFFFF]+|./gs;

function piecesOf(formula: string): Piece[] {
  const found: Piece[] = [];
  pieces.lastIndex = 0;
  for (let match = pieces.exec(formula); match; match = pieces.exec(formula)) {
    const text = match[0];
    if (text === "[") {
      const end = bracketEnd(formula, match.index);
      found.push({ kind: "bracket", text: formula.slice(match.index, end) });
      pieces.lastIndex = end;
    } else found.push({ kind: kindOf(text), text });
  }
  return found;
}

function kindOf(text: string): Piece["kind"] {
  if (text.startsWith('"')) return "text";
  if (text.startsWith("'")) return "quoted";
  return /^[\w\\$\u00A1-\uFFFF]/.test(text) ? "word" : "other";
}

/** Just past the bracket that closes the one at `from`; an apostrophe guards the character after it. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const mark = formula[at];
    if (mark === "'") at++;
    else if (mark === "[") depth++;
    else if (mark === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** The formula of a cell that shares another's, moved by so many rows and columns, as filling down would. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  const parts = piecesOf(formula);
  return parts
    .map(({ kind, text }, index) => {
      if (kind !== "word") return text;
      const next = parts[index + 1]?.text ?? "";
      const previous = parts[index - 1]?.text ?? "";
      if (next.startsWith("(") || next.startsWith("!") || next.startsWith("[")) return text;
      const inRange = next.startsWith(":") || previous.endsWith(":");
      return shiftedReference(text, rows, columns, inRange);
    })
    .join("");
}

function shiftedReference(word: string, rows: number, columns: number, inRange: boolean): string {
  const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(word);
  if (cell) {
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = cell;
    const column = columnIndex(letters) + (fixedColumn ? 0 : columns);
    const row = Number(digits) - 1 + (fixedRow ? 0 : rows);
    if (columnIndex(letters) >= MAX_COLUMNS || Number(digits) > MAX_ROWS) return word;
    const wrapped = { column: (column + MAX_COLUMNS) % MAX_COLUMNS, row: (row + MAX_ROWS) % MAX_ROWS };
    return `${fixedColumn}${columnName(wrapped.column)}${fixedRow}${wrapped.row + 1}`;
  }
  if (inRange && /^[A-Za-z]{1,3}$/.test(word)) return columnName(columnIndex(word) + columns);
  if (inRange && /^\d{1,7}$/.test(word)) return String(Number(word) + rows);
  return word;
}

/** True where a cell is named without "$" on both: such a formula differs from row to row of a table. */
export function namesRelativeCells(formula: string): boolean {
  return shiftedFormula(formula, 1, 1) !== formula;
}

const STORED_PREFIX = /^_xl(?:fn|ws|pm|udf)\.(?:_xlws\.)?/i;

/**
 * As a user sees it: no `_xlfn.` before newer functions, no `_xlpm.` before a LET's own names, and a row's own cells as
 * `[@Column]`.
 *
 * @param table The table the cell stands in, whose name is left out before its own columns.
 */
export function shownFormula(stored: string, table?: string): string {
  if (!stored.includes("_xl") && !stored.includes("[")) return `=${stored}`;
  const parts = piecesOf(stored);
  const shown = parts.map(({ kind, text }, index) => {
    if (kind === "bracket") return isWord(parts[index - 1]) ? shownBracket(text) : text;
    if (kind !== "word") return text;
    const next = parts[index + 1];
    const isOwn = text.toLowerCase() === table?.toLowerCase() && next?.kind === "bracket";
    return isOwn && isColumn(next.text) ? "" : text.replace(STORED_PREFIX, "");
  });
  return `=${shown.join("")}`;
}

function isWord(piece: Piece | undefined): boolean {
  return piece?.kind === "word" && !/^[\d.]+$/.test(piece.text);
}

const ROW_PART = /^\[\[#This Row\],(.*)\]$/is;

/** A column or columns, of every row or of this one; not a table's headers, totals or the whole of it. */
function isColumn(bracket: string): boolean {
  return !bracket.includes("[#") || ROW_PART.test(bracket);
}

function shownBracket(bracket: string): string {
  if (/^\[#This Row\]$/i.test(bracket)) return "[@]";
  const columns = ROW_PART.exec(bracket)?.[1];
  if (columns === undefined) return bracket;
  const plain = /^\[([\w\u00C0-\uFFFF]+)\]$/.exec(columns)?.[1];
  return `[@${plain ?? columns}]`;
}

/**
 * As the file keeps it: no "=", prefixes before functions that Excel 2007 did not know, and a row's own cells as
 * `Table[[#This Row],[Column]]`, which is how Excel itself stores `[@Column]`.
 *
 * @param table The table the cell stands in, for `[@Column]` without a table's name.
 */
export function storedFormula(formula: string, table?: string): string {
  const parts = piecesOf(formula.replace(/^=/, ""));
  const own = ownNamesIn(parts);
  return parts
    .map(({ kind, text }, index) => {
      const before = parts[index - 1];
      if (kind === "bracket") {
        const isOtherFile = parts[index + 1]?.kind === "word";
        return isWord(before) || isOtherFile ? thisRow(text, undefined) : thisRow(text, table);
      }
      if (kind !== "word") return text;
      const called = (parts[index + 1]?.text ?? "").startsWith("(");
      if (called) return storedFunction(text);
      return own.has(text.toLowerCase()) ? `_xlpm.${text}` : text;
    })
    .join("");
}

function thisRow(bracket: string, table: string | undefined): string {
  const inside = /^\[@(.*)\]$/s.exec(bracket)?.[1];
  const prefix = table ?? "";
  if (inside === undefined) return `${prefix}${bracket}`;
  if (inside === "") return `${prefix}[#This Row]`;
  return `${prefix}[[#This Row],${inside.startsWith("[") ? inside : `[${inside}]`}]`;
}

/** The names that LET and LAMBDA give to their own values, in lower case. */
function ownNamesIn(parts: readonly Piece[]): ReadonlySet<string> {
  const names = new Set<string>();
  parts.forEach(({ kind, text }, index) => {
    const isCall = (parts[index + 1]?.text ?? "").startsWith("(");
    if (kind !== "word" || !isCall || !/^(_xlfn\.)?(let|lambda)$/i.test(text)) return;
    const given = argumentsFrom(parts, index + 1);
    const step = /let$/i.test(text) ? 2 : 1;
    for (let at = 0; at < given.length - 1; at += step) {
      const name = given[at]?.trim() ?? "";
      if (/^[A-Za-z_][\w.]*$/.test(name)) names.add(name.replace(STORED_PREFIX, "").toLowerCase());
    }
  });
  return names;
}

/** The arguments of the call whose "(" begins the piece at `from`. */
function argumentsFrom(parts: readonly Piece[], from: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let current = "";
  for (const { kind, text } of parts.slice(from)) {
    if (kind !== "other") {
      current += text;
      continue;
    }
    for (const mark of text) {
      if (mark === "(" || mark === "{") depth++;
      if (mark === ")" || mark === "}") depth--;
      if (depth === 0) return [...found, current.replace(/^\(/, "")];
      if (mark === "," && depth === 1) {
        found.push(current.replace(/^\(/, ""));
        current = "";
      } else current += mark;
    }
  }
  return found;
}

function storedFunction(name: string): string {
  const upper = name.toUpperCase();
  if (worksheetOnly.has(upper)) return `_xlfn._xlws.${name}`;
  return newer.has(upper) ? `_xlfn.${name}` : name;
}

const worksheetOnly = new Set(["FILTER", "SORT"]);

/** Functions added after Excel 2007, from Microsoft's list of `_xlfn.` functions. */
const newer = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV
  BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE
  GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING
  RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE
  SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE
  TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE
  WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
