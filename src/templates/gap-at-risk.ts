import { formula, text } from "../domain/entry";
import { opportunities } from "../reference/opportunities";
import type { PlannedCell } from "../workbook/change-plan";
import type { Naming } from "../workbook/naming";
import { columnOf, defineTable, thisRow, type ColumnSpec, type Row } from "../workbook/table-spec";
import { deliveryPlanTable } from "./delivery-plan";
import { opportunitiesTable, type OpportunityColumn } from "./opportunities";
import { namedCells } from "./trajectory-workings";

function worked(header: string, guide: string, format = "0"): ColumnSpec {
  return { header, guide, width: 84, entry: formula, filledBy: "plan", format, align: "Right" };
}

/**
 * Each opportunity with the actions that share its emissions category. A category is wider than an opportunity, so this
 * says where to look, not what will be lost.
 */
export const atRiskTable = defineTable({
  name: "GP_AtRisk",
  key: "key",
  columns: {
    key: {
      header: "Opportunity",
      guide: "The opportunity's permanent reference.",
      width: 150,
      entry: text(255),
      filledBy: "plan",
    },
    category: {
      ...worked("Emissions category", "As the Opportunities sheet links it.", "General"),
      align: "Left",
      width: 130,
      lines: 2,
    },
    linked: worked("Actions", "How many actions of the Delivery Plan have that category."),
    open: worked("Open", "Those neither complete nor stopped."),
    red: worked("Red", "Open actions rated Red."),
    slipped: worked("Slipped", "Open actions forecast after their due date."),
    beyond: worked("Past 2027/28", "Open actions forecast after their due date and after the year of the 2028 aim."),
    remaining: worked(
      "At risk (tCO2e)",
      "The whole of what remains, as soon as one action is red or has slipped; else 0.",
      "#,##0.##",
    ),
    remainingLow: worked("At risk: at least", "The low end of what remains.", "#,##0.##"),
    remainingHigh: worked("At risk: at most", "The high end of what remains.", "#,##0.##"),
    words: { ...worked("In words", "The row as a sentence.", "General"), align: "Left", width: 150, lines: 2 },
  },
  marks: [
    {
      over: ["words"],
      when: (cell) => `N(${cell("red")})+N(${cell("slipped")})>0`,
      look: { fill: "#F8D0CE", colour: "#7A0C05", bold: true },
    },
  ],
});

type RiskColumn = keyof typeof atRiskTable.columns;

export function atRiskRows(naming: Naming): Row[] {
  const own = (key: RiskColumn) => thisRow(naming.table(atRiskTable.name), atRiskTable.columns[key].header);
  const action = (key: keyof typeof deliveryPlanTable.columns) =>
    columnOf(naming.table(deliveryPlanTable.name), deliveryPlanTable.columns[key].header);
  const opportunity = (key: OpportunityColumn) => {
    const column = (of: OpportunityColumn) =>
      columnOf(naming.table(opportunitiesTable.name), opportunitiesTable.columns[of].header);
    return `INDEX(${column(key)},MATCH(${own("key")},${column("key")},0))`;
  };
  const cell = namedCells("cfPlus", naming);
  const open =
    `(${action("emissionsCategory")}=${own("category")})*(${action("status")}<>"Complete")*` +
    `(${action("status")}<>"Stopped")*(${action("rag")}<>"Blue (complete)")`;
  const slipped =
    `${open}*ISNUMBER(${action("forecastDate")})*ISNUMBER(${action("dueDate")})*` +
    `(${action("forecastDate")}>${action("dueDate")})`;
  const yearEnd = `DATE(VALUE(LEFT(${cell("AimYear")},4))+1,${cell("YearEndMonth")},${cell("YearEndDay")})`;
  const ifLinked = (worked: string): PlannedCell => ({ formula: `=IF(${own("category")}="",0,${worked})` });
  const atRisk = (of: OpportunityColumn): PlannedCell => ({
    formula: `=IF(${own("red")}+${own("slipped")}>0,${opportunity(of)},0)`,
  });
  return opportunities.map(({ key }) => ({
    key,
    category: { formula: `=IFERROR(IF(${opportunity("category")}=0,"",${opportunity("category")}),"")` },
    linked: ifLinked(`COUNTIFS(${action("emissionsCategory")},${own("category")})`),
    open: ifLinked(`SUMPRODUCT(${open})`),
    red: ifLinked(`SUMPRODUCT(${open}*(${action("rag")}="Red"))`),
    slipped: ifLinked(`SUMPRODUCT(${slipped})`),
    beyond: ifLinked(`SUMPRODUCT(${slipped}*(${action("forecastDate")}>${yearEnd}))`),
    remaining: atRisk("remaining"),
    remainingLow: atRisk("remainingLow"),
    remainingHigh: atRisk("remainingHigh"),
    words: {
      formula:
        `=IF(${own("category")}="","No category is linked",IF(${own("linked")}=0,"No action has this category",` +
        `IF(${own("red")}+${own("slipped")}>0,"At risk: "&${own("red")}&" red, "&${own("slipped")}&" slipped of "&${own("open")}&" open","Nothing red or slipped of "&${own("open")}&" open")))`,
    },
  }));
}

/** What is at risk in all, in a sentence that follows the figures. */
export function atRiskTotal(naming: Naming): PlannedCell & object {
  const column = (key: RiskColumn) => columnOf(naming.table(atRiskTable.name), atRiskTable.columns[key].header);
  return {
    formula:
      `=IF(SUM(${column("red")})+SUM(${column("slipped")})=0,"No action of the Delivery Plan that is linked to an opportunity is red or has slipped.",` +
      `"At risk: about "&TEXT(SUM(${column("remaining")}),"#,##0")&" t a year (from "&TEXT(SUM(${column("remainingLow")}),"#,##0")&" to "&TEXT(SUM(${column("remainingHigh")}),"#,##0")&"), in "&COUNTIF(${column("remaining")},"<>0")&` +
      `" opportunities whose actions are red or have slipped.")`,
  };
}
