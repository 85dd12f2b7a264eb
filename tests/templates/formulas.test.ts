import { entryTables, listSheets } from "../../src/templates/template";
import type { Change } from "../../src/workbook/change-plan";
import { formulaParts } from "./formula-parts";
import { ofKind, wholeInsertion } from "./whole-insertion";

/** Of those that Excel 2016 has, the ones used so far; one that came later must not join them. */
const excel2016 = [
  ...["AND", "IF", "IFERROR", "OR"],
  ...["COLUMN", "INDEX", "MATCH"],
  ...["COUNT", "COUNTIFS", "MAX", "SUMIFS", "SUMPRODUCT"],
  ...["ISNUMBER", "LEFT", "RIGHT", "TODAY", "VALUE"],
];

const headersOf = new Map(
  [...entryTables.map(({ spec }) => spec), ...listSheets.flatMap(({ tables }) => tables)].map((spec) => [
    spec.name,
    Object.values(spec.columns).map(({ header }) => header),
  ]),
);

let changes: readonly Change[];
let formulas: readonly string[];
let marks: readonly string[];
beforeAll(async () => {
  changes = await wholeInsertion();
  formulas = ofKind(changes, "write").flatMap(({ cells }) =>
    cells.flat().flatMap((cell) => (typeof cell === "object" && cell !== null ? cell.formula : [])),
  );
  marks = ofKind(changes, "mark").map(({ mark }) => mark.formula);
});

describe("formulaParts", () => {
  it("finds functions, columns and names, and passes over words", () => {
    expect(formulaParts('=IF(GP_A[[#This Row],[One]]="SUM(GP_X)",SUM(GP_A[[One]:[Two]]),GP_Name)')).toEqual({
      functions: ["IF", "SUM"],
      columns: [
        { table: "GP_A", header: "One" },
        { table: "GP_A", header: "One" },
        { table: "GP_A", header: "Two" },
      ],
      names: ["GP_Name"],
    });
    expect(formulaParts("=GP_A[One two]").columns).toEqual([{ table: "GP_A", header: "One two" }]);
  });

  it.each(["=IF(1,2", "=1)+(2", '=IF(A1="x,1)', "=GP_A[[One]"])("refuses %s", (formula) => {
    expect(() => formulaParts(formula)).toThrow();
  });
});

describe("every formula", () => {
  it("is there: 13 years of the metrics that are worked out, their standing, and the cover", () => {
    expect(formulas.length).toBe(15 * 13 + 21 * 6 + 3);
  });

  it("begins with = and is short enough for Excel", () => {
    for (const formula of [...formulas, ...marks]) {
      expect(formula).toMatch(/^=[^=]/);
      expect(formula.length).toBeLessThan(8192);
    }
  });

  it("has no words of more than 255 characters, which Excel refuses", () => {
    for (const formula of formulas)
      for (const [words] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(words.length).toBeLessThanOrEqual(257);
  });

  it("has matching quotes and brackets, and uses functions of Excel 2016 alone", () => {
    const used = new Set([...formulas, ...marks].flatMap((formula) => formulaParts(formula).functions));
    expect([...used].filter((name) => !excel2016.includes(name))).toEqual([]);
  });

  it("speaks only of tables and headers that are declared", () => {
    for (const formula of formulas)
      for (const { table, header } of formulaParts(formula).columns) expect(headersOf.get(table)).toContain(header);
  });

  it("speaks only of names that are defined", () => {
    const defined = ofKind(changes, "name").map(({ name }) => name);
    for (const formula of formulas) expect(defined).toEqual(expect.arrayContaining([...formulaParts(formula).names]));
  });
});
