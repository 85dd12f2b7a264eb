/** `Excel.BuiltInStyle`, what the file calls each, and its number there. */
const named: readonly (readonly [shown: string, stored: string, id: number])[] = [
  ["Normal", "Normal", 0],
  ["Comma", "Comma", 3],
  ["Currency", "Currency", 4],
  ["Percent", "Percent", 5],
  ["WholeComma", "Comma [0]", 6],
  ["WholeDollar", "Currency [0]", 7],
  ["Hlink", "Hyperlink", 8],
  ["HlinkTrav", "Followed Hyperlink", 9],
  ["Note", "Note", 10],
  ["WarningText", "Warning Text", 11],
  ["SheetTitle", "Title", 15],
  ["Heading1", "Heading 1", 16],
  ["Heading2", "Heading 2", 17],
  ["Heading3", "Heading 3", 18],
  ["Heading4", "Heading 4", 19],
  ["Input", "Input", 20],
  ["Output", "Output", 21],
  ["Calculation", "Calculation", 22],
  ["CheckCell", "Check Cell", 23],
  ["LinkedCell", "Linked Cell", 24],
  ["Total", "Total", 25],
  ["Good", "Good", 26],
  ["Bad", "Bad", 27],
  ["Neutral", "Neutral", 28],
  ...[1, 2, 3, 4, 5, 6].flatMap((accent): [string, string, number][] => [
    [`Accent${accent}`, `Accent${accent}`, 25 + 4 * accent],
    [`Accent${accent}_20`, `20% - Accent${accent}`, 26 + 4 * accent],
    [`Accent${accent}_40`, `40% - Accent${accent}`, 27 + 4 * accent],
    [`Accent${accent}_60`, `60% - Accent${accent}`, 28 + 4 * accent],
  ]),
  ["ExplanatoryText", "Explanatory Text", 53],
];

/** What Office.js calls a style of the file's. */
export function shownStyleName(stored: string, builtInId: number | undefined): string {
  return named.find(([, , id]) => id === builtInId)?.[0] ?? stored;
}

/** What the file calls it; a style of someone's own has no number. */
export function storedStyleName(shown: string): { readonly name: string; readonly builtInId?: number } {
  const found = named.find(([name]) => name === shown);
  return found ? { name: found[1], builtInId: found[2] } : { name: shown };
}
