import { insertTemplates, plannedShape, shapesCompared, undoInsertion } from "../../src/tasks";
import { insert, openExcel } from "../support/green-plan-workbook";
import { named, spotOf } from "../support/named-cells";

const trajectory = { templates: ["trajectory"], organisation: null, year: null, scope: {} } as const;

describe("plannedShape", () => {
  it("moves every target by the two cells it changes, and back again", async () => {
    const { host, port } = openExcel();
    await insert(port, trajectory);
    const cut = () => named(host.snapshot(), "GP_CFPlus_Grown2028");
    const path = () => (named(host.snapshot(), "GP_CF_Budget") as number).toFixed(1);
    const [readingBefore, budgetBefore] = [cut(), path()];

    const done = await insertTemplates(port, await plannedShape(port, "Constant rate"));
    expect(path()).not.toBe(budgetBefore);
    expect(cut()).toBe(readingBefore);
    expect((await shapesCompared(port)).filter(({ isChosen }) => isChosen).map(({ shape }) => shape)).toEqual([
      "Constant rate",
    ]);

    await undoInsertion(port, done);
    expect(path()).toBe(budgetBefore);
  });

  it("has nothing to do where the shape is followed already", async () => {
    const { port } = openExcel();
    await insert(port, trajectory);
    expect((await plannedShape(port, "Constant cut with growth on the rest")).nothingToDo).toBe(true);
  });

  it("refuses a workbook without a Trajectory sheet, with what to do", async () => {
    await expect(plannedShape(openExcel().port, "Straight line")).rejects.toMatchObject({
      remedy: "Insert Trajectory first.",
    });
  });
});

describe("shapesCompared", () => {
  it("compares the shapes by the plan's own figures where there is no Trajectory sheet", async () => {
    const shapes = await shapesCompared(openExcel().port);
    const cut = shapes.find(({ shape }) => shape.startsWith("Constant cut"));
    // The plan prints more than 7.5% and about 6%: 7.79% and 6.44% by this shape.
    expect(cut?.targets.map(({ key, shareOfCurrent }) => [key, (shareOfCurrent * 100).toFixed(2)])).toEqual([
      ["cf-2032", "7.79"],
      ["cf-plus-2028", "6.44"],
      ["cf-plus-2039", "6.44"],
    ]);
    expect(shapes.every(({ isChosen }) => !isChosen)).toBe(true);
  });

  it("leaves out a shape that cannot be drawn", async () => {
    const { host, port } = openExcel();
    await insert(port, trajectory);
    await Excel.run(async (context) => {
      const { sheet, row, column } = spotOf(host.snapshot(), "GP_CF_MilestoneShare");
      context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[0]];
      await context.sync();
    });
    // No constant rate leads to 0% of the baseline.
    expect((await shapesCompared(port)).map(({ shape }) => shape)).toEqual([
      "Straight line",
      "Constant cut with growth on the rest",
    ]);
  });
});
