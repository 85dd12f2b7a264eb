import { listNames } from "../../src/templates/lists";
import { activityListNames } from "../../src/templates/activity-lists";
import { entryTables, listSheets, templates, type TemplateFacts } from "../../src/templates/template";
import { keysOf } from "../../src/templates/declared-keys";
import { deliveryPlan } from "../../src/reference/delivery-plan";
import { nhsActivities } from "../../src/reference/emission-factors";
import { rowKeyOf } from "../../src/workbook/table-spec";
import type { Change } from "../../src/workbook/change-plan";
import { plainNaming } from "../support/plain-naming";
import { ofKind, wholeInsertion } from "./whole-insertion";

const facts: TemplateFacts = {
  organisation: null,
  year: null,
  actions: deliveryPlan,
  activities: nhsActivities,
  factors: [],
  has: () => true,
};
const sheets = [
  ...templates.map(({ sheet }) => sheet(facts, plainNaming)),
  ...listSheets.map(({ sheet }) => sheet(facts)),
];
const placements = sheets.flatMap(({ tables }) => tables);
const columns = placements.flatMap(({ spec }) =>
  Object.values(spec.columns).map((column) => [`${spec.name}[${column.header}]`, column] as const),
);

let changes: readonly Change[];
beforeAll(async () => {
  changes = await wholeInsertion(templates.map(({ name }) => name));
});

describe("every column", () => {
  it.each(columns)("%s explains itself in a sentence that Excel can show whole", (_, { guide }) => {
    expect(guide).toMatch(/^[A-Z0-9].*\.$/);
    expect(guide.length).toBeLessThanOrEqual(255);
  });

  it.each(columns)("%s has a header that a formula can name", (_, { header, guideTitle = header }) => {
    expect(header).toBe(header.trim());
    expect(header).not.toMatch(/[[\]#'"\n]|^$/);
    expect(guideTitle.length).toBeLessThanOrEqual(32);
  });

  it.each(columns)("%s has a width that can be read and printed", (_, { width }) => {
    expect(width).toBeGreaterThanOrEqual(50);
    expect(width).toBeLessThanOrEqual(380);
  });
});

describe("every table", () => {
  it.each(placements.map(({ spec }) => [spec.name, spec] as const))(
    "%s has each header once, whatever its case",
    (_, spec) => {
      const headers = Object.values(spec.columns).map(({ header }) => header.toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
    },
  );

  it.each(placements.map(({ spec, rows }) => [spec.name, spec, rows] as const))(
    "%s has rows with a key each, unique, and cells of its columns alone",
    (_, spec, rows) => {
      const keys = rows.map((row) => rowKeyOf(spec, row));
      if (!spec.rowsAreTheirs) expect(new Set(keys).size).toBe(rows.length);
      for (const key of keys) expect(key).toBe(key.trim());
      const known = new Set(Object.keys(spec.columns));
      expect(rows.flatMap((row) => Object.keys(row).filter((column) => !known.has(column)))).toEqual([]);
    },
  );

  it("that people fill in knows the keys of its rows", () => {
    for (const { spec } of entryTables.filter((table) => !table.spec.rowsAreTheirs)) {
      const { rows } = placements.find((placement) => placement.spec === spec)!;
      expect([...keysOf(spec)]).toEqual(rows.map((row) => rowKeyOf(spec, row)));
    }
  });

  it("has a name that is no address and that only it has", () => {
    const names = placements.map(({ spec }) => spec.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^GP_[A-Za-z]+$/);
  });
});

describe("every sheet", () => {
  it("has a name that Excel allows", () => {
    for (const { name } of sheets) expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
  });

  it("has a title and a footer that say what it is", () => {
    for (const { title, page } of sheets) {
      expect(title).toMatch(/^[A-Z]/);
      expect(page.footer.length).toBeGreaterThan(4);
    }
  });
});

describe("every rule", () => {
  it("keeps to Excel's limits: 32 characters for a title, 255 for a message and for a list", () => {
    const rules = ofKind(changes, "validate").map(({ entry }) => entry);
    expect(rules.length).toBeGreaterThan(50);
    for (const { accepts, prompt, refusal } of rules) {
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
      expect(refusal.title.length).toBeLessThanOrEqual(32);
      expect(refusal.message.length).toBeLessThanOrEqual(255);
      if (accepts.kind === "list") expect(accepts.source.length).toBeLessThanOrEqual(255);
    }
  });

  it("comes after the names it points at", () => {
    const names = new Map(changes.flatMap((change, at) => (change.kind === "name" ? [[change.name, at]] : [])));
    const pointers = changes.flatMap((change, at) =>
      change.kind === "validate" && change.entry.accepts.kind === "list" && change.entry.accepts.source.startsWith("=")
        ? [{ name: change.entry.accepts.source.slice(1), at }]
        : [],
    );
    expect(new Set(pointers.map(({ name }) => name))).toEqual(new Set([...listNames, ...activityListNames]));
    for (const { name, at } of pointers) expect(names.get(name)).toBeLessThan(at);
  });

  it("covers every cell that people fill in", () => {
    for (const { spec } of placements) {
      const table = ofKind(changes, "add-table").find(({ name }) => name === spec.name)!;
      const ruled = ofKind(changes, "validate").filter(({ sheet }) => sheet === table.sheet);
      Object.values(spec.columns).forEach(({ filledBy }, at) => {
        if (filledBy !== "user") return;
        const column = table.area.column + at;
        const covered = ruled
          .flatMap(({ areas }) => areas)
          .filter((area) => area.column <= column && column < area.column + area.columns)
          .filter((area) => table.area.row < area.row && area.row < table.area.row + table.area.rows)
          .reduce((sum, area) => sum + area.rows, 0);
        expect(covered).toBe(table.area.rows - 1);
      });
    }
  });
});

describe("every change", () => {
  it("stays on a sheet that was added before it", () => {
    const added = new Set<string>();
    for (const change of changes) {
      if (change.kind === "add-sheet") added.add(change.sheet);
      expect(added).toContain(change.sheet);
    }
  });

  it("writes blocks with rows of one length", () => {
    for (const { cells } of ofKind(changes, "write")) expect(new Set(cells.map((line) => line.length)).size).toBe(1);
  });

  it("writes no words that would be taken for a formula", () => {
    const words = ofKind(changes, "write").flatMap(({ cells }) => cells.flat());
    expect(words.filter((word) => typeof word === "string" && word.startsWith("="))).toEqual([]);
  });
});
