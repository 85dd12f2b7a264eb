export interface FormulaParts {
  /** "SUM", without brackets, each once. */
  readonly functions: readonly string[];
  /** A table and each of its headers that is named; "#This Row" is not one. */
  readonly columns: readonly { readonly table: string; readonly header: string }[];
  /** Names of ranges. */
  readonly names: readonly string[];
}

const words = /"(?:[^"]|"")*"/g;
const structured = /(GP_\w+)(\[(?:[^[\]]|\[[^[\]]*\])*\])/g;

/**
 * What a formula is made of.
 * @throws Error when its quotes or brackets do not match.
 */
export function formulaParts(formula: string): FormulaParts {
  const withoutWords = formula.replaceAll(words, "0");
  if (withoutWords.includes('"')) throw new Error(`A quote is left open in ${formula}`);
  const columns = [...withoutWords.matchAll(structured)].flatMap(([, table = "", reference = ""]) =>
    [...reference.matchAll(/\[([^[\]]+)\]/g)]
      .map(([, header = ""]) => ({ table, header }))
      .filter(({ header }) => header !== "#This Row"),
  );
  const plain = withoutWords.replaceAll(structured, "0");
  if (/[[\]]/.test(plain) || !bracketsMatch(plain)) throw new Error(`Brackets do not match in ${formula}`);
  return {
    functions: found(plain, /\b([A-Z][A-Z0-9.]*)\(/g),
    columns,
    names: found(plain, /\b(GP_\w+)\b/g),
  };
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, match = ""]) => match))];
}

function bracketsMatch(text: string): boolean {
  let open = 0;
  for (const letter of text) {
    if (letter === "(") open += 1;
    if (letter === ")") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
