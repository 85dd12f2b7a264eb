import { copiedFormula, fromR1C1, mappedReferences, toR1C1 } from "../../../src/excel-host/engine/formula";
import { renamedInFormula, specifiersOf } from "../../../src/excel-host/engine/structured";

test.each([
  ["=A1+$A1+A$1+$A$1", "=C2+$A2+C$1+$A$1"],
  ["=SUM(A:A,1:1,$A:B)", "=SUM(C:C,2:2,$A:D)"],
  ["='My sheet'!A1&Other!B2", "='My sheet'!C2&Other!D3"],
  ['="A1"&A1', '="A1"&C2'],
  ["=LOG10(A1)+Rate+B2B2", "=LOG10(C2)+Rate+B2B2"],
  ["=Table1[A1]+Table1[[#This Row],[B2]]", "=Table1[A1]+Table1[[#This Row],[B2]]"],
  ["=A1:B2 C3", "=C2:D3 E4"],
  ["=XFD1", "=#REF!"],
])("%s a row down and two columns right is %s", (formula, copied) => {
  expect(copiedFormula(formula, 1, 2)).toBe(copied);
});

test.each(["=A1#", `=IF(A1="it's",1.5E+3,#N/A)`, "=SUM( A1 , B2 )", "=-(A1)%", "={1,2;3,4}", "=@A1"])(
  "%s is put together again as it was",
  (formula) => expect(mappedReferences(formula, (reference) => reference)).toBe(formula),
);

test.each([
  ["=B3", "=RC"],
  ["=A1", "=R[-2]C[-1]"],
  ["=$C$5", "=R5C3"],
  ["=SUM(B$1:B2)", "=SUM(R1C:R[-1]C)"],
  ["=SUM(B:B)", "=SUM(C)"],
  ['="R1C1"&Other!C3', '="R1C1"&Other!RC[1]'],
])("%s in B3 is %s", (a1, r1c1) => {
  expect(toR1C1(a1, 2, 1)).toBe(r1c1);
});

test.each([
  ["=RC", "=B3"],
  ["=R[-2]C[-1]", "=A1"],
  ["=R5C3", "=$C$5"],
  ["=SUM(R1C:R[-1]C)", "=SUM(B$1:B2)"],
  ["=ROUND(R[1]C,2)", "=ROUND(B4,2)"],
])("%s in B3 reads %s", (r1c1, a1) => {
  expect(fromR1C1(r1c1, 2, 1)).toBe(a1);
});

test.each([
  ["", [], []],
  ["Sum", [], ["Sum"]],
  ["@", ["#this row"], []],
  ["@Sum", ["#this row"], ["Sum"]],
  ["@[Sum in t]", ["#this row"], ["Sum in t"]],
  ["#Totals", ["#totals"], []],
  ["[#Headers],[#Data],[Sum]", ["#headers", "#data"], ["Sum"]],
  ["[Sum]:[Note]", [], ["Sum", "Note"]],
  ["Sum '[t']", [], ["Sum [t]"]],
])("[%s] speaks of %j and %j", (inside, sections, columns) => {
  expect(specifiersOf(inside)).toEqual({ sections, columns });
});

test.each([
  ["=[Sum]+[@Sum]", "=[Base]+[@Base]"],
  ["=Other[Sum]+Table1[[Sum]:[Note]]", "=Other[Sum]+Table1[[Base]:[Note]]"],
  ["=Table1[[#This Row],[Sum]]", "=Table1[[#This Row],[Base]]"],
  ['="[Sum]"', '="[Sum]"'],
])("renaming Sum to Base turns %s into %s", (formula, renamed) => {
  const rename = { table: "Table1", column: { from: "Sum", to: "Base" } };

  expect(renamedInFormula(formula, rename, true)).toBe(renamed);
});
