import { selectionForConversion } from "../../src/tasks/selection-for-conversion";
import { plannedConversion, convertSelection, undoConversion } from "../../src/tasks/convert-selection";
import { openExcel } from "../support/green-plan-workbook";

it("tries", async () => {
  const { port, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B4:C12").values = [["Site","Gas used (kWh)"],["A",1200],["B",null as any],["C","n/a"],["D","'1,200"],["E",0],["F","=1/0"],["G",-5],["Total","=SUM(C5:C11)"]];
    sheet.getRange("C4:C12").select();
    sheet.getRange("C5:C12").numberFormat = [["#,##0"]];
    await context.sync();
  });
  host.resetTraffic();
  const selection = await selectionForConversion(port);
  console.log(host.traffic.roundTrips, JSON.stringify({...selection, cells: 0, workbook: 0}, null, 1));
  for (const where of ["in-place", "beside"] as const) {
    host.resetTraffic();
    const planned = await plannedConversion(port, { selection, from: null, to: "MWh", where });
    console.log(where, host.traffic.roundTrips, JSON.stringify({ s: planned.plan.summary, samples: planned.samples, left: planned.left.length }, null, 1));
    const done = await convertSelection(port, planned);
    console.log(host.traffic.roundTrips);
    await Excel.run(async (context) => {
      const r = context.workbook.worksheets.getItem("Sheet1").getUsedRange().load("values,formulas,numberFormat,address");
      const g = context.workbook.worksheets.getItem("Green Plan conversions").getUsedRange().load("values");
      const a = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      console.log(a.name, r.address, JSON.stringify(r.values), JSON.stringify(r.formulas), JSON.stringify(r.numberFormat), JSON.stringify(g.values.slice(4)));
    });
    await undoConversion(port, done);
    await Excel.run(async (context) => {
      const r = context.workbook.worksheets.getItem("Sheet1").getUsedRange().load("formulas,numberFormat,address");
      const s = context.workbook.worksheets.load("items/name");
      await context.sync();
      console.log(r.address, JSON.stringify(r.formulas), JSON.stringify(r.numberFormat), s.items.map(x => x.name));
    });
  }
});
