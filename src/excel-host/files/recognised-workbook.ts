import { FileRefused } from "./file-refused";
import type { OfficePackage } from "./office-package";
import { contentTypeOf, openPackage, partNames, partXml, relatedPart, relationshipsOf } from "./office-package";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, relationshipIdOf } from "./xml";

/** An .xlsx that was opened: its parts, and where its workbook and sheets are among them. */
export interface RecognisedWorkbook {
  readonly package: OfficePackage;
  readonly path: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetPart[];
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  /** Its entry in the workbook's list. */
  readonly entry: XmlElement;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const XLTX = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml";

/**
 * Opens a workbook, or says in one sentence why not.
 * @throws FileRefused
 */
export function recognisedWorkbook(bytes: Uint8Array): RecognisedWorkbook {
  refuseOtherFiles(bytes);
  const opened = openPackage(bytes);
  refuseOtherArchives(opened);

  const path = relatedPart(opened, "", "officeDocument");
  const type = path === undefined ? undefined : contentTypeOf(opened, path);
  if (path === undefined || !opened.entries.has(path)) throw withoutWorkbook();
  if (type?.includes("macroEnabled") || partNames(opened).some((name) => name.endsWith("vbaProject.bin")))
    throw macros();
  if (type !== XLSX && type !== XLTX)
    throw notSpreadsheet("The file is no Excel workbook, though it is built like one.");

  const root = partXml(opened, path);
  if (!root) throw withoutWorkbook();
  if (attributeOf(root, "xmlns")?.includes("purl.oclc.org")) throw strict();
  const related = relationshipsOf(opened, path);
  const sheets = childrenOf(childOf(root, "sheets"), "sheet").map((entry) => {
    const part = related.find(({ id }) => id === relationshipIdOf(entry))?.target;
    if (part === undefined || !opened.entries.has(part)) throw withoutSheet(attributeOf(entry, "name") ?? "");
    return { name: attributeOf(entry, "name") ?? "", path: part, entry };
  });
  if (sheets.length === 0) throw withoutWorkbook();
  return { package: opened, path, root, sheets };
}

/** A template becomes a workbook when it is saved as one. */
export function workbookContentType(): string {
  return XLSX;
}

/** A sheet of cells, and not one that holds a chart alone. */
export function isWorksheet(from: OfficePackage, sheet: SheetPart): boolean {
  return partXml(from, sheet.path)?.name === "worksheet";
}

const ARCHIVE = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function refuseOtherFiles(bytes: Uint8Array): void {
  if (begins(bytes, COMPOUND)) throw compound(bytes);
  if (begins(bytes, ARCHIVE)) return;
  if (bytes.length === 0) throw notSpreadsheet("The file is empty.");
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (start.startsWith("%pdf")) throw notSpreadsheet("The file is a PDF, not an Excel workbook.");
  if (start.includes("<html") || start.startsWith("<!doctype html") || start.startsWith("<table")) {
    throw notSpreadsheet("The file is a web page that was named like a workbook.");
  }
  if (start.startsWith("<")) throw notSpreadsheet("The file is an XML document, not an Excel workbook.");
  if (!hasControls(start)) throw notSpreadsheet("The file is plain text, such as a CSV, not an Excel workbook.");
  throw notSpreadsheet("The file is not an Excel workbook.");
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function hasControls(text: string): boolean {
  return /[^\P{Cc}\t\r\n\f]/u.test(text.replace(/^\u00ef\u00bb\u00bf/, ""));
}

/** The older container of Office: a locked or labelled workbook is kept in one, and so is an .xls. */
function compound(bytes: Uint8Array): FileRefused {
  const names = new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
  const names16 = (name: string) => names.includes(name);
  if (names16("DRMContent") || names16("DRMEncryptedTransform") || names16("DRMEncryptedDataSpace")) {
    return new FileRefused(
      "labelled",
      "The file is protected by a sensitivity label or by rights management.",
      "Open it in Excel, give it a label that does not encrypt, save it, and try again.",
    );
  }
  if (names16("EncryptedPackage")) {
    return new FileRefused(
      "encrypted",
      "The file is locked with a password.",
      "Open it in Excel, remove the password under File, Info, Protect Workbook, save it, and try again.",
    );
  }
  return new FileRefused(
    "old-format",
    "The file is in the format Excel used before 2007.",
    "Open it in Excel and save it as an Excel Workbook (.xlsx).",
  );
}

function refuseOtherArchives(opened: OfficePackage): void {
  const names = partNames(opened);
  const has = (name: string) => names.some((part) => part.toLowerCase() === name);
  if (has("xl/workbook.bin")) {
    throw new FileRefused(
      "binary",
      "The file is a binary workbook (.xlsb).",
      "Open it in Excel and save it as an Excel Workbook (.xlsx).",
    );
  }
  if (has("content.xml") && has("mimetype")) throw notSpreadsheet("The file is an OpenDocument file.");
  if (names.some((name) => name.startsWith("word/"))) throw notSpreadsheet("The file is a Word document.");
  if (names.some((name) => name.startsWith("ppt/"))) throw notSpreadsheet("The file is a PowerPoint presentation.");
  if (!has("[content_types].xml")) {
    throw notSpreadsheet(
      names.some((name) => name.endsWith(".xlsx"))
        ? "The file is an archive with workbooks inside it."
        : "The file is an archive, not an Excel workbook.",
    );
  }
}

function macros(): FileRefused {
  return new FileRefused(
    "macros",
    "The file contains macros.",
    "Open it in Excel and save it as an Excel Workbook (.xlsx), which leaves the macros out.",
  );
}

function strict(): FileRefused {
  return new FileRefused(
    "strict",
    "The file is a Strict Open XML workbook.",
    "Open it in Excel and save it as an Excel Workbook (.xlsx), the first kind in the list.",
  );
}

function notSpreadsheet(message: string): FileRefused {
  return new FileRefused("not-xlsx", message, "Open it in Excel and save it as an Excel Workbook (.xlsx).");
}

function withoutWorkbook(): FileRefused {
  return new FileRefused(
    "damaged",
    "The file has no workbook in it.",
    "Open the file in Excel, let it repair the workbook, save it, and try again.",
  );
}

function withoutSheet(name: string): FileRefused {
  return new FileRefused(
    "damaged",
    `The file lists a sheet "${name}" that is not in it.`,
    "Open the file in Excel, let it repair the workbook, save it, and try again.",
  );
}
