import { pieceText, piecesOf } from "./formula";

/** What stands before a name that Univer would take for one of its functions. */
const MARK = "__name_";

/**
 * Names of the workbook that are also functions, such as "Year": Excel tells them apart by the bracket that follows,
 * Univer would take every YEAR(…) for the name. They go by another name in what it calculates.
 */
export function safeNames(isFunction: (name: string) => boolean) {
  let known: ReadonlySet<string> = new Set();

  return {
    /** @returns whether formulas have to be written anew */
    use(names: readonly string[]): boolean {
      const before = known;
      known = new Set(names.map((name) => name.toUpperCase()).filter(isFunction));
      return [...known].some((name) => !before.has(name));
    },
    nameFor: (name: string): string => (known.has(name.toUpperCase()) ? MARK + name : name),
    formulaFor(formula: string): string {
      if (known.size === 0) return formula;
      return piecesOf(formula)
        .map((piece) =>
          piece.kind === "verbatim" && piece.isName && known.has(piece.text.toUpperCase())
            ? MARK + piece.text
            : pieceText(piece),
        )
        .join("");
    },
  };
}
