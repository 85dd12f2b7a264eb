import { newExcel, refusal } from "../../support/excel";

const { Excel } = newExcel();

/** What a block of the sheet holds after cells at its beginning were carried on over it. */
function filled(address: string, seeds: unknown[][], to: string, type?: Excel.AutoFillType) {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange().clear();
    const range = sheet.getRange(address);
    range.values = seeds;
    range.autoFill(to, type);
    const all = sheet.getRange(to);
    all.load("formulas");
    await context.sync();
    return all.formulas as unknown[][];
  });
}

test("formulas follow, and numbers go on", async () => {
  expect(
    await filled(
      "A1:B2",
      [
        [1, "=A1*2"],
        [2, "=A2*2"],
      ],
      "A1:B4",
    ),
  ).toEqual([
    [1, "=A1*2"],
    [2, "=A2*2"],
    [3, "=A3*2"],
    [4, "=A4*2"],
  ]);
});

test("a fill goes to the right and upwards too", async () => {
  expect(await filled("A1", [["Mon"]], "A1:C1")).toEqual([["Mon", "Tue", "Wed"]]);
  expect(await filled("A3", [["Item 3"]], "A1:A3")).toEqual([["Item 1"], ["Item 2"], ["Item 3"]]);
});

test("copying repeats what would go on", async () => {
  expect(await filled("A1:A2", [[1], [2]], "A1:A4", Excel.AutoFillType.fillCopy)).toEqual([[1], [2], [1], [2]]);
});

test.each(["B1:B4", "A1:C4"])("a fill to %s, beside or both ways, is refused", async (to) => {
  expect(await refusal(filled("A1:A2", [[1], [2]], to))).toBe("InvalidArgument");
});
