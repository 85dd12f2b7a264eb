import { newExcel, untilHeard } from "../../support/excel";

type Told = Readonly<Record<string, unknown>>;

/** Everything a workbook tells of, by the name of the event, while `work` is done. */
async function heard(
  register: (
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
    note: (name: string) => (told: object) => Promise<void>,
  ) => void,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<readonly (readonly [string, Told])[]> {
  const { Excel } = newExcel();
  const told: (readonly [string, Told])[] = [];
  const note = (name: string) => async (event: object) => {
    await Promise.resolve();
    told.push([name, { ...event }]);
  };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B3").values = [
      ["Item", "Cost"],
      ["a", 2],
      ["b", 1],
    ];
    sheet.tables.add("A1:B3", true).name = "Costs";
    await context.sync();
    register(sheet, context, note);
    await context.sync();
    work(sheet, context);
    await context.sync();
    await untilHeard();
  });
  return told;
}

describe("events", () => {
  it("tell of a changed cell, what it held and what it holds", async () => {
    const [[, told] = []] = await heard(
      (sheet, _, note) => sheet.onChanged.add(note("changed")),
      (sheet) => (sheet.getRange("B2").values = [["=1+4"]]),
    );
    expect(told).toMatchObject({
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      address: "B2",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      details: { valueBefore: 2, valueAfter: 5, valueTypeBefore: "Double", valueTypeAfter: "Double" },
    });
  });

  it("lead back to the cells they tell of", async () => {
    const { Excel } = newExcel();
    const addresses: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add(async (event) =>
        Excel.run(async (inside) => {
          const range = event.getRange(inside);
          range.load("address");
          await inside.sync();
          addresses.push(range.address);
        }),
      );
      await context.sync();
      sheet.getRange("C4:D5").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      await untilHeard();
    });
    expect(addresses).toEqual(["Sheet1!C4:D5"]);
  });

  it("say which way cells moved", async () => {
    const told = await heard(
      (sheet, _, note) => sheet.onChanged.add(note("changed")),
      (sheet) => {
        sheet.getRange("E1").insert("Right");
        sheet.getRange("7:7").delete("Up");
      },
    );
    expect(told.map(([, { changeType, changeDirectionState }]) => [changeType, changeDirectionState])).toEqual([
      ["CellInserted", { insertShiftDirection: "Right" }],
      ["RowDeleted", { deleteShiftDirection: "Up" }],
    ]);
  });

  it("are told to the workbook, the sheet and the table alike", async () => {
    const told = await heard(
      (sheet, { workbook }, note) => {
        workbook.worksheets.onChanged.add(note("sheets"));
        workbook.tables.onChanged.add(note("tables"));
        sheet.tables.onChanged.add(note("tables of the sheet"));
        sheet.tables.getItem("Costs").onChanged.add(note("table"));
      },
      (sheet) => (sheet.getRange("B2").values = [[7]]),
    );
    expect(told.map(([name]) => name).sort()).toEqual(["sheets", "table", "tables", "tables of the sheet"]);
  });

  it("tell of sheets that come, go, move, hide and change their names", async () => {
    const told = await heard(
      (sheet, { workbook: { worksheets } }, note) => {
        worksheets.onAdded.add(note("added"));
        worksheets.onDeleted.add(note("deleted"));
        worksheets.onMoved.add(note("moved"));
        sheet.onNameChanged.add(note("named"));
        sheet.onVisibilityChanged.add(note("shown"));
        sheet.onDeactivated.add(note("left"));
        worksheets.onActivated.add(note("activated"));
      },
      (sheet, { workbook: { worksheets } }) => {
        const other = worksheets.add("Other");
        other.activate();
        sheet.name = "First";
        other.position = 0;
        sheet.visibility = "Hidden";
        sheet.visibility = "Visible";
        other.delete();
      },
    );
    expect(told.map(([name]) => name)).toEqual([
      "added",
      "left",
      "activated",
      "named",
      "moved",
      "shown",
      "shown",
      "activated",
      "deleted",
    ]);
  });

  it("tell of selections, sorts, formats, formulas and protection", async () => {
    const told = await heard(
      (sheet, { workbook }, note) => {
        sheet.onSelectionChanged.add(note("selected"));
        sheet.tables.getItem("Costs").onSelectionChanged.add(note("selected in the table"));
        workbook.onSelectionChanged.add(note("selected in the workbook"));
        sheet.onRowSorted.add(note("sorted"));
        sheet.onFormatChanged.add(note("formatted"));
        sheet.onFormulaChanged.add(note("formula"));
        sheet.onCalculated.add(note("calculated"));
        sheet.onRowHiddenChanged.add(note("hidden"));
        sheet.onProtectionChanged.add(note("protected"));
      },
      (sheet) => {
        sheet.getRange("A2").select();
        sheet.getRange("A2:B3").sort.apply([{ key: 1 }]);
        sheet.getRange("A1").format.font.bold = true;
        sheet.getRange("D1").formulas = [["=B2*2"]];
        sheet.getRange("9:9").rowHidden = true;
        sheet.protection.protect();
      },
    );
    expect([...new Set(told.map(([name]) => name))].sort()).toEqual([
      "calculated",
      "formatted",
      "formula",
      "hidden",
      "protected",
      "selected",
      "selected in the table",
      "selected in the workbook",
      "sorted",
    ]);
  });

  it("tell of tables, charts, comments and settings", async () => {
    const told = await heard(
      (sheet, { workbook }, note) => {
        sheet.tables.onAdded.add(note("table"));
        workbook.tables.onDeleted.add(note("no table"));
        sheet.charts.onAdded.add(note("chart"));
        sheet.charts.onDeleted.add(note("no chart"));
        sheet.comments.onAdded.add(note("comment"));
        workbook.comments.onDeleted.add(note("no comment"));
        workbook.settings.onSettingsChanged.add(note("setting"));
      },
      (sheet, { workbook }) => {
        sheet.tables.add("H1:I2", true).delete();
        sheet.charts.add("Line", sheet.getRange("A1:B3")).delete();
        sheet.comments.add("A1", "Why?").delete();
        workbook.settings.add("key", 1);
      },
    );
    expect(told.map(([name]) => name)).toEqual([
      "table",
      "no table",
      "chart",
      "no chart",
      "comment",
      "no comment",
      "setting",
    ]);
  });

  it("are no longer heard once a handler is removed", async () => {
    const { Excel } = newExcel();
    let count = 0;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const handler = sheet.onChanged.add(async () => {
        await Promise.resolve();
        count += 1;
      });
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      await untilHeard();
      handler.remove();
      await context.sync();
      sheet.getRange("A1").values = [[2]];
      await context.sync();
      await untilHeard();
    });
    expect(count).toBe(1);
  });

  it("are not told while they are switched off", async () => {
    const told = await heard(
      (sheet, { runtime }, note) => {
        runtime.enableEvents = false;
        sheet.onChanged.add(note("changed"));
      },
      (sheet) => (sheet.getRange("A1").values = [["x"]]),
    );
    expect(told).toEqual([]);
  });
});
