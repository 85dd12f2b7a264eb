import { choice, text, type Entry } from "../domain/entry";
import { errata, planDifferences } from "../reference/errata";
import { house } from "../workbook/house";
import type { SheetSpec } from "../workbook/sheet-spec";
import { defineTable, type Row } from "../workbook/table-spec";
import { decisionOptions } from "./decision-effects";

/** Which reading holds where the plan is doubtful or says two things, who decided it, and when. */
export const decisionsTable = defineTable({
  name: "GP_Decisions",
  key: "key",
  columns: {
    key: {
      header: "Reference",
      guide: "E: a probable erratum. D: the main plan and its Annex differ.",
      width: 70,
      entry: text(255),
      filledBy: "plan",
    },
    topic: { header: "Topic", guide: "What it is about.", width: 150, entry: text(255), filledBy: "plan" },
    issue: {
      header: "What the plan says",
      guide: "The plan's own words and their lines.",
      width: 330,
      entry: text(),
      filledBy: "plan",
      format: "General",
    },
    reading: {
      header: "How it is read here",
      guide: "Our reading; the plan's own words stay as they are.",
      width: 250,
      entry: text(),
      filledBy: "plan",
      format: "General",
    },
    inForce: {
      header: "In force until decided",
      guide: "What the sheets hold as long as nobody decides.",
      width: 130,
      entry: text(),
      filledBy: "plan",
      format: "General",
    },
    follows: {
      header: "What follows in the sheets",
      guide: "The cells a decision changes. The pane changes them with it, and can take it back.",
      width: 150,
      entry: text(),
      filledBy: "plan",
      format: "General",
    },
    decision: {
      header: "Decision",
      guide: "Decide in the pane, which changes the cells that follow from it; typed here alone it is only recorded.",
      width: 130,
      entry: text(255),
      filledBy: "user",
    },
    decidedBy: { header: "Decided by", guide: "A name or a post.", width: 110, entry: text(255), filledBy: "user" },
    decidedOn: {
      header: "Decided on",
      guide: "A date, such as 30/09/2026.",
      width: 80,
      entry: { kind: "date", earliest: "2025-04-01", latest: "2050-12-31" },
      filledBy: "user",
      format: "dd/mm/yyyy",
    },
  },
  entryFor: (column, id): Entry | null =>
    column === "decision" ? choice(decisionOptions(id).map(({ label }) => label)) : null,
});

/** Every doubtful place of the plan, as a row to decide. */
export function decisionRows(): Row[] {
  return [
    ...errata.map(({ id, topic, issue, reading, quotes }) => ({
      key: id,
      topic,
      issue: `${issue} (${quotes.map(({ line }) => `l.${line}`).join(", ")})`,
      reading,
      ...consequences(id),
    })),
    ...planDifferences.map(({ id, topic, mainPlan, annex, note }) => ({
      key: id,
      topic,
      issue: `Main plan: ${stated(mainPlan)}. Annex: ${stated(annex)}.`,
      reading: note ?? "The Annex is what is answered for (l.661), so its words are the ones used.",
      ...consequences(id),
    })),
  ];
}

function stated(statements: readonly { readonly value: string; readonly line: number }[]): string {
  return statements.length === 0 ? "silent" : statements.map(({ value, line }) => `${value} (l.${line})`).join("; ");
}

function consequences(id: string): Row {
  const options = decisionOptions(id);
  const cells = new Set(
    options.flatMap(({ effects }) =>
      effects.map(({ table, rowKey, column }) => `${table.columns[column]?.header ?? column} of ${rowKey}`),
    ),
  );
  return {
    inForce: options[0]?.label ?? null,
    follows: cells.size === 0 ? "None: it is only recorded." : [...cells].join("; "),
  };
}

export const decisionsSheet: SheetSpec = {
  name: "Decisions",
  title: "Decisions on the plan's doubtful places",
  intro: [
    "Where the plan is probably in error, or its main part and its Annex differ, someone has to say what holds. Nothing is decided for you.",
    "Decide in the pane: it shows which cells follow, changes them, and writes down here who decided and when.",
  ],
  tables: [{ spec: decisionsTable, rows: decisionRows(), heading: null }],
  frozenColumns: 2,
  tabColour: house.userHeaderFill,
  hidden: false,
  page: { orientation: "Landscape", footer: "Green Plan: Decisions" },
};
