/** The founding document as numbered lines. */
export interface PlanDocument {
  /** The line as printed. @throws RangeError when there is no such line. */
  line(number: number): string;
  /** The cells of a table row, made readable. */
  cells(number: number): string[];
  readonly length: number;
}

export function planDocument(text: string): PlanDocument {
  const lines = text.replace(/\n$/, "").split("\n");
  const line = (number: number) => {
    const found = lines[number - 1];
    if (found === undefined) throw new RangeError(`The plan has no line ${number}.`);
    return found;
  };
  return { line, cells: (number) => line(number).split("\t").map(readable), length: lines.length };
}

/** Closes the gaps the text has around subscripts ("CO ₂ e"), and drops emphasis, link targets and needless spaces. */
export function readable(text: string): string {
  return text
    .replace(/ ₂ ([eO])/g, "₂$1")
    .replace(/\*\*|<\/?i>/g, "")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/ {2,}/g, " ")
    .trim();
}

const footnoteMark = /\s*\^\{([ivxlc]+)\}/g;

export const withoutMarks = (text: string) => text.replace(footnoteMark, "").trim();

export const marksIn = (text: string) => [...text.matchAll(footnoteMark)].map(([, mark]) => mark!);

/** The text of a footnote, from the line that begins with its mark. @throws RangeError when the plan has none. */
export function footnoteText(plan: PlanDocument, mark: string): string {
  for (let number = 1; number <= plan.length; number++) {
    const line = plan.line(number);
    if (line.startsWith(`^{${mark}}`)) return readable(line.slice(mark.length + 3));
  }
  throw new RangeError(`The plan has no footnote ${mark}.`);
}

export const orNull = (text: string | undefined) => text || null;

/** Where a file of seeds/ comes from and who answers for it. */
export function seedMeta(title: string, locator: string, notes: readonly string[]) {
  return {
    title,
    source: {
      publisher: "Bedfordshire, Luton and Milton Keynes Integrated Care Board",
      title: "BLMK ICS Green Plan 2025-2032: People, Places, Planet",
      edition: "July 2025",
      locator,
    },
    licence:
      "Text of the plan: © NHS Bedfordshire, Luton and Milton Keynes ICB. Readings and keys: MIT, with this project.",
    authoredBy: "Green Plan for Excel project",
    checkedBy: "not yet checked by a second person",
    reviewedOn: "2026-11-23",
    nextReviewOn: "2027-11-23",
    notes,
  };
}
