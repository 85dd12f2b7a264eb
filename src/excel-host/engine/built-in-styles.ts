import type { BorderEdge, StyleSnapshot } from "../book-snapshot";

/** What a style says beside what a plain cell says. */
type Look = Partial<Omit<StyleSnapshot, "font">> & { readonly font?: Partial<StyleSnapshot["font"]> };

const coloured = (color: string, fill?: string, bold?: true): Look => ({
  font: { color, ...(bold && { bold }) },
  ...(fill !== undefined && { fill }),
});

const line = (color: string, style = "Continuous", weight = "Thin") => ({ style, weight, color });
const boxed = (color: string, style?: string, weight?: string): Pick<StyleSnapshot, "borders"> => {
  const sides: readonly BorderEdge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
  return { borders: Object.fromEntries(sides.map((edge) => [edge, line(color, style, weight)] as const)) };
};
const heading = (size: number, color: string, weight: string): Look => ({
  font: { bold: true, size, color: "#44546A" },
  borders: { EdgeBottom: line(color, "Continuous", weight) },
});

/** Each accent's own colour and its 20, 40 and 60 % tints, as Office's theme has them. */
const accents: readonly (readonly [string, string, string, string])[] = [
  ["4472C4", "D9E1F2", "B4C6E7", "8EA9DB"],
  ["ED7D31", "FCE4D6", "F8CBAD", "F4B084"],
  ["A5A5A5", "EDEDED", "DBDBDB", "C9C9C9"],
  ["FFC000", "FFF2CC", "FFE699", "FFD966"],
  ["5B9BD5", "DDEBF7", "BDD7EE", "9BC2E6"],
  ["70AD47", "E2EFDA", "C6E0B4", "A9D08E"],
];

/** The looks of `Excel.BuiltInStyle`, with the colours of Office's own theme. */
export const builtInLooks: Readonly<Record<string, Look>> = {
  Comma: { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' },
  Percent: { numberFormat: "0%" },
  WholeComma: { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' },
  WholeDollar: { numberFormat: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)' },
  Hlink: { font: { color: "#0563C1", underline: "Single" } },
  HlinkTrav: { font: { color: "#954F72", underline: "Single" } },
  Note: { fill: "#FFFFCC", ...boxed("#B2B2B2") },
  WarningText: coloured("#FF0000"),
  SheetTitle: { font: { name: "Calibri Light", size: 18, color: "#44546A" } },
  Heading1: heading(15, "#4472C4", "Thick"),
  Heading2: heading(13, "#A2B8E1", "Thick"),
  Heading3: heading(11, "#8EA9DB", "Medium"),
  Heading4: coloured("#44546A", undefined, true),
  Input: { ...coloured("#3F3F76", "#FFCC99"), ...boxed("#7F7F7F") },
  Output: { ...coloured("#3F3F3F", "#F2F2F2", true), ...boxed("#3F3F3F") },
  Calculation: { ...coloured("#FA7D00", "#F2F2F2", true), ...boxed("#7F7F7F") },
  CheckCell: { ...coloured("#FFFFFF", "#A5A5A5", true), ...boxed("#3F3F3F", "Double", "Thick") },
  LinkedCell: { ...coloured("#FA7D00"), borders: { EdgeBottom: line("#FF8001", "Double", "Thick") } },
  Total: {
    font: { bold: true },
    borders: { EdgeTop: line("#4472C4"), EdgeBottom: line("#4472C4", "Double", "Thick") },
  },
  Good: coloured("#006100", "#C6EFCE"),
  Bad: coloured("#9C0006", "#FFC7CE"),
  Neutral: coloured("#9C5700", "#FFEB9C"),
  ...Object.fromEntries(
    accents.flatMap(([own, fifth, twoFifths, threeFifths], index): [string, Look][] => [
      [`Accent${index + 1}`, coloured("#FFFFFF", `#${own}`)],
      [`Accent${index + 1}_20`, { fill: `#${fifth}` }],
      [`Accent${index + 1}_40`, { fill: `#${twoFifths}` }],
      [`Accent${index + 1}_60`, coloured("#FFFFFF", `#${threeFifths}`)],
    ]),
  ),
  ExplanatoryText: { font: { italic: true, color: "#7F7F7F" } },
};
