import { addressOf } from "../../src/workbook/area";
import type { Change, PlannedCell } from "../../src/workbook/change-plan";
import { expectGolden } from "../support/golden";
import { ofKind, wholeInsertion } from "./whole-insertion";

/** A cell in one line; formulas and long texts are cut. */
function shown(cell: PlannedCell): string {
  const words = typeof cell === "object" && cell !== null ? cell.formula : cell === null ? "" : String(cell);
  const line = words.replaceAll("\n", "⏎");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function table(changes: readonly Change[], { name, area }: Extract<Change, { kind: "add-table" }>) {
  const blocks = ofKind(changes, "write");
  const headers = blocks.find(({ row }) => row === area.row)?.cells[0] ?? [];
  const rows = blocks.find(({ row }) => row === area.row + 1)?.cells ?? [];
  const byHeader = (line: readonly PlannedCell[] | undefined) =>
    Object.fromEntries(
      headers.flatMap((header, at) => {
        const cell = line?.[at] ?? null;
        return cell === null ? [] : [[shown(header), shown(cell)]];
      }),
    );
  return {
    name,
    area: addressOf(area),
    headers: headers.map(shown),
    first: byHeader(rows[0]),
    last: byHeader(rows.at(-1)),
  };
}

function sheetDigest(changes: readonly Change[]) {
  const marks = ofKind(changes, "mark");
  return {
    introduction: (ofKind(changes, "write")[0]?.cells ?? []).map(([line]) => shown(line ?? null)),
    tables: ofKind(changes, "add-table").map((each) => table(changes, each)),
    names: ofKind(changes, "name").map(({ name, area }) => `${name} = ${addressOf(area)}`),
    rules: ofKind(changes, "validate").length,
    marks: marks.map(({ areas, mark }) => `${areas.map(addressOf).join(", ")}: ${mark.formula}`),
    look: ofKind(changes, "sheet-look")[0]?.look,
    page: ofKind(changes, "page")[0]?.page,
  };
}

describe("inserting everything into a blank workbook", () => {
  it("is what it was when it was last reviewed", async () => {
    const changes = await wholeInsertion();
    const sheets = ofKind(changes, "add-sheet").map(({ sheet }) => sheet);
    expectGolden(
      "insertion",
      Object.fromEntries(
        sheets.map((sheet) => [sheet, sheetDigest(changes.filter((change) => change.sheet === sheet))]),
      ),
    );
  });
});
