import { newExcel, refusal } from "../../support/excel";

const { Excel } = newExcel();

beforeEach(() =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange().clear();
    const old = sheet.tables.getItemOrNullObject("Trips");
    await context.sync();
    if (!old.isNullObject) old.delete();
    sheet.getRange("A1:C5").values = [
      ["Date", "By", "Miles"],
      ["1/10/2026", "Rail", 120],
      ["1/16/2026", "Car", 30],
      ["2/1/2026", "car", 60],
      ["2/2/2026", "Bus", 10],
    ];
    const table = sheet.tables.add("A1:C5", true);
    table.name = "Trips";
    await context.sync();
  }),
);

/** The miles that are still to be seen after a column of the table was filtered. */
function seen(column: string, filter: (filter: Excel.Filter) => void): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Trips");
    filter(table.columns.getItem(column).filter);
    const view = table.columns.getItem("Miles").getDataBodyRange().getVisibleView();
    view.load("values");
    await context.sync();
    return (view.values as unknown[][]).flat();
  });
}

test.each<[string, string, (filter: Excel.Filter) => void, number[]]>([
  ["words", "By", (filter) => filter.applyValuesFilter(["CAR"]), [30, 60]],
  ["a date", "Date", (filter) => filter.applyValuesFilter([{ date: "2026-02", specificity: "Month" }]), [60, 10]],
  ["a text as shown", "Date", (filter) => filter.applyValuesFilter(["1/16/2026"]), [30]],
  ["numbers between", "Miles", (filter) => filter.applyCustomFilter(">10", "<=60", "And"), [30, 60]],
  ["either of two", "By", (filter) => filter.applyCustomFilter("=R*", "=?us", "Or"), [120, 10]],
  ["all but one", "By", (filter) => filter.applyCustomFilter("<>car"), [120, 10]],
  ["the most", "Miles", (filter) => filter.applyTopItemsFilter(1), [120]],
  ["the least half", "Miles", (filter) => filter.applyBottomPercentFilter(50), [30, 10]],
  ["more than average", "Miles", (filter) => filter.applyDynamicFilter("AboveAverage"), [120, 60]],
  ["a month of any year", "Date", (filter) => filter.applyDynamicFilter("AllDatesInPeriodJanuary"), [120, 30]],
])("filtering for %s", async (_what, column, filter, miles) => {
  expect(await seen(column, filter)).toEqual(miles);
});

test("filters of several columns add up, and clearing one leaves the other", async () => {
  await seen("By", (filter) => filter.applyValuesFilter(["Car"]));
  expect(await seen("Miles", (filter) => filter.applyTopItemsFilter(2))).toEqual([60]);
  expect(await seen("Miles", (filter) => filter.clear())).toEqual([30, 60]);
});

test("a filter that is refused changes nothing", async () => {
  expect(await refusal(seen("Date", (filter) => filter.apply({ filterOn: "Icon" })))).toBe("NotImplemented");

  const criteria = await Excel.run(async (context) => {
    const { filter } = context.workbook.tables.getItem("Trips").columns.getItem("Date");
    filter.load("criteria");
    await context.sync();
    return filter.criteria;
  });
  expect(criteria).toBeNull();
});

test("a deleted table shows its rows again", async () => {
  await seen("By", (filter) => filter.applyValuesFilter(["Car"]));

  const isHidden = await Excel.run(async (context) => {
    context.workbook.tables.getItem("Trips").delete();
    const rows = context.workbook.worksheets.getFirst().getRange("A1:A5");
    rows.load("rowHidden");
    await context.sync();
    return rows.rowHidden;
  });
  expect(isHidden).toBe(false);
});
