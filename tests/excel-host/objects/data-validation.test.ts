import { newExcel, refusal } from "../../support/excel";

/** What a rule is after it was set, as Excel tells it. */
async function ruleOf(rule: Excel.DataValidationRule) {
  const { Excel } = newExcel();
  return Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getFirst().getRange("B2:B3");
    dataValidation.rule = rule;
    dataValidation.load("rule,type");
    await context.sync();
    return { type: dataValidation.type, rule: dataValidation.rule };
  });
}

describe("a rule about dates and times", () => {
  test("takes a date as it is typed in the US", async () => {
    const date = { formula1: "12/31/2025", operator: "GreaterThan" } as const;
    expect(await ruleOf({ date })).toEqual({ type: "Date", rule: { date: { ...date, formula1: "2025-12-31" } } });
  });

  test("takes a date in ISO as it is", async () => {
    const date = { formula1: "2025-12-31", operator: "GreaterThan" } as const;
    expect(await ruleOf({ date })).toEqual({ type: "Date", rule: { date } });
  });

  test("takes hours as they are typed in the US", async () => {
    const { rule } = await ruleOf({ time: { formula1: "9:00 AM", formula2: "5:30 PM", operator: "Between" } });
    expect(rule).toEqual({ time: { formula1: "09:00:00", formula2: "17:30:00", operator: "Between" } });
  });

  test.each(["31/12/2025", "tomorrow", "12"])("refuses %s as a date", async (formula1) => {
    expect(await refusal(ruleOf({ date: { formula1, operator: "GreaterThan" } }))).toBe("InvalidArgument");
  });
});
