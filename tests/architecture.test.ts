import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "..");

interface Permission {
  /** Folders of `src/`, or single files of one. */
  readonly folders: readonly string[];
  /** Packages by name, or by scope with a trailing slash. */
  readonly packages: readonly string[];
}

/** Who may import whom. CONTRIBUTING.md prints the same table with the reasons. */
const mayImport: Readonly<Record<string, Permission>> = {
  domain: { folders: [], packages: [] },
  model: { folders: ["domain"], packages: [] },
  workbook: { folders: ["domain"], packages: ["zod"] },
  reference: { folders: ["domain", "seeds"], packages: ["zod"] },
  templates: { folders: ["domain", "workbook", "reference"], packages: [] },
  checks: { folders: ["domain"], packages: [] },
  returns: { folders: ["domain", "workbook", "templates"], packages: ["fflate", "zod"] },
  office: { folders: ["domain", "workbook"], packages: ["@microsoft/office-js-helpers"] },
  tasks: {
    folders: [
      "domain",
      "model",
      "workbook",
      "reference",
      "templates",
      "checks",
      "returns",
      "office/workbook-port",
      "office/office-error",
    ],
    packages: [],
  },
  taskpane: {
    folders: ["domain", "tasks"],
    packages: ["react", "react-dom", "@fluentui/", "@microsoft/office-js-helpers"],
  },
  commands: { folders: ["tasks"], packages: [] },
  "excel-host": { folders: [], packages: ["*"] },
};

/** Where the parts are joined: these may import what they join. The add-in's own two never reach the stand-in. */
const entryPoints: Readonly<Record<string, Permission>> = {
  "taskpane/index.tsx": {
    folders: [...Object.keys(mayImport)].filter((folder) => folder !== "excel-host"),
    packages: ["*"],
  },
  "commands/commands.ts": { folders: ["domain", "tasks", "office"], packages: [] },
  "excel-host/cli/": { folders: ["*"], packages: ["*"] },
  "excel-host/preview/": { folders: ["*"], packages: ["*"] },
};

/** The only places that may say `Excel.` or `Office.`. */
const speakOffice = ["office/", "taskpane/index.tsx", "commands/", "excel-host/"];

const officeNamespaces = new Set(["Excel", "Office", "OfficeExtension"]);
const emptyNames = /^(utils?|helpers?|common|misc)$/i;

interface SourceFile {
  /** Below `src/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

function sourceFiles(): SourceFile[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(join(ROOT, "src"), file).split(sep).join("/"), text: readFileSync(file, "utf8") };
    });
}

function permissionOf(path: string): Permission | undefined {
  const entry = Object.keys(entryPoints).find((place) => path.startsWith(place));
  return entry === undefined ? mayImport[path.split("/")[0] ?? ""] : entryPoints[entry];
}

/** What a file may not import and does, one sentence each. */
function trespasses({ path, text }: SourceFile): string[] {
  const permission = permissionOf(path);
  if (!permission) return [`src/${path} is in a folder the import table does not name`];

  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => !isAllowed(path, specifier, permission))
    .map((specifier) => `src/${path} imports ${specifier}`);
}

function isAllowed(path: string, specifier: string, { folders, packages }: Permission): boolean {
  if (!specifier.startsWith(".")) {
    return packages.some(
      (name) => name === "*" || specifier === name || specifier.startsWith(name.endsWith("/") ? name : `${name}/`),
    );
  }
  const target = posix.join("src", posix.dirname(path), specifier);
  const place = target.startsWith("src/") ? target.slice("src/".length) : target;
  return [path.split("/")[0] ?? "", ...folders].some(
    (folder) => folder === "*" || place === folder || place.startsWith(`${folder}/`),
  );
}

/** Every `Excel.…` and `Office.…` in code or in types; comments and strings do not count. */
function officeWords({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const left = ts.isPropertyAccessExpression(node)
      ? node.expression
      : ts.isQualifiedName(node)
        ? node.left
        : undefined;
    if (left && ts.isIdentifier(left) && officeNamespaces.has(left.text))
      found.push(`src/${path} says ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(
    ts.createSourceFile(
      path,
      text,
      ts.ScriptTarget.Latest,
      true,
      path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    ),
  );
  return found;
}

describe("the import table", () => {
  const files = sourceFiles();

  it("finds the source", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(Object.keys(mayImport))("holds in src/%s", (folder) => {
    const inFolder = files.filter(({ path }) => path.startsWith(`${folder}/`));

    expect(inFolder.flatMap(trespasses)).toEqual([]);
  });

  it("names every folder of src", () => {
    const folders = new Set(files.map(({ path }) => path.split("/")[0]));

    expect([...folders].filter((folder) => folder !== undefined && !(folder in mayImport))).toEqual([]);
  });

  it.each([
    ["domain/quantity.ts", 'import { z } from "zod";'],
    ["domain/quantity.ts", 'import type { Area } from "../workbook/area";'],
    ["model/gap.ts", 'export * from "../office/workbook-port";'],
    ["tasks/insert.ts", 'import { excelWorkbook } from "../office/excel-workbook";'],
    ["taskpane/App.tsx", 'const page = await import("../office/excel-workbook");'],
    ["taskpane/index.tsx", 'import { host } from "../excel-host/protocol/host";'],
    ["excel-host/objects/range.ts", 'import { plus } from "../../domain/quantity";'],
    ["checks/blank.ts", 'import plan from "../../seeds/plan.json";'],
  ])("refuses in %s: %s", (path, text) => {
    expect(trespasses({ path, text })).toHaveLength(1);
  });

  it.each([
    ["workbook/read-row.ts", 'import { z } from "zod"; import { units } from "../domain/units";'],
    ["reference/organisations.ts", 'import rows from "../../seeds/organisations.json";'],
    ["tasks/insert.ts", 'import type { WorkbookPort } from "../office/workbook-port";'],
    ["taskpane/components/List.tsx", 'import { Button } from "@fluentui/react-components";'],
    ["taskpane/index.tsx", 'import { excelWorkbook } from "../office/excel-workbook";'],
    ["excel-host/preview/office-stand-in.ts", 'import { answer } from "../protocol/answer";'],
  ])("allows in %s: %s", (path, text) => {
    expect(trespasses({ path, text })).toEqual([]);
  });
});

describe("Office.js", () => {
  it("is spoken only at the edge", () => {
    const inside = sourceFiles().filter(({ path }) => !speakOffice.some((place) => path.startsWith(place)));

    expect(inside.flatMap(officeWords)).toEqual([]);
  });

  it.each(["await Excel.run(work);", "let range: Excel.Range;", "Office.context.document;"])(
    "is noticed in: %s",
    (text) => {
      expect(officeWords({ path: "tasks/insert.ts", text })).toHaveLength(1);
    },
  );

  it("is not mistaken for the word in a comment or a sentence", () => {
    const text = '// Excel.run is called elsewhere\nconst sentence = "Excel.Range";';

    expect(officeWords({ path: "tasks/insert.ts", text })).toEqual([]);
  });
});

describe("file names", () => {
  const paths = ["src", "tests", "scripts"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  );

  it("say what a file holds", () => {
    const empty = paths.filter((path) => emptyNames.test(basename(path).replace(/\..*$/, "")));

    expect(empty).toEqual([]);
  });

  it("are kebab-case, or PascalCase for a component, or a hook's own name", () => {
    const odd = sourceFiles()
      .map(({ path }) => path)
      .filter(
        (path) =>
          !/^([a-z0-9]+(-[a-z0-9]+)*\.tsx?|[A-Z][A-Za-z0-9]*\.tsx|use[A-Z][A-Za-z0-9]*\.tsx?)$/.test(basename(path)),
      )
      .map((path) => join(dirname(path), basename(path)));

    expect(odd).toEqual([]);
  });
});
