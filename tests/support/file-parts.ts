import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A workbook's parts by path, unpacked without any code of ours. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function partText(bytes: Uint8Array, path: string): string {
  return strFromU8(partsOf(bytes).get(path)!);
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface HandWritten {
  /** What stands inside `<worksheet>`. */
  readonly sheet?: string;
  readonly workbook?: string;
  /** `<si>` elements. */
  readonly strings?: string;
  readonly styles?: string;
  readonly contentType?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A workbook written by hand, as another program might: to read what we would not write. */
export function handWritten({ sheet, workbook, strings, styles, contentType, more }: HandWritten): Uint8Array {
  const relationship = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relationships = (...entries: readonly string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return zipped({
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `${override("xl/workbook.xml", contentType ?? `${TYPE}.sheet.main+xml`)}</Types>`,
    "_rels/.rels": relationships(relationship(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${
      workbook ?? '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>'
    }</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      relationship(1, "worksheet", "worksheets/sheet1.xml"),
      relationship(2, "sharedStrings", "sharedStrings.xml"),
      relationship(3, "styles", "styles.xml"),
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings ?? ""}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles ?? ""}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet ?? "<sheetData/>"}</worksheet>`,
    ...more,
  });
}
