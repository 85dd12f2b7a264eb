import { announce, type Book, type Sheet } from "../engine/book";
import { accessDenied, invalidArgument, invalidOperation } from "../engine/excel-error";
import { objectType } from "../protocol/object-type";

/** What a protected sheet still allows, where the script does not say. */
const plainOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

export const worksheetProtection = objectType<Sheet>("WorksheetProtection", {
  get: {
    Protected: ({ protection }) => protection !== undefined,
    Options: ({ protection }) => (protection ? { ...plainOptions, ...protection.options } : plainOptions),
  },
  call: {
    Protect: (sheet, [options, password]: readonly unknown[], { book }) => {
      if (sheet.protection) throw accessDenied();
      if (options !== undefined && options !== null && typeof options !== "object") throw invalidArgument();
      sheet.protection = {
        options: { ...plainOptions, ...options },
        ...(typeof password === "string" && password !== "" && { password }),
      };
      announce(book, { kind: "WorksheetProtectionChanged", sheetId: sheet.id, facts: { isProtected: true } });
    },
    Unprotect: (sheet, [password]: readonly unknown[], { book }) => {
      if (!sheet.protection) return;
      const { password: wanted } = sheet.protection;
      if (wanted !== undefined && wanted !== password) throw accessDenied();
      sheet.protection = undefined;
      announce(book, { kind: "WorksheetProtectionChanged", sheetId: sheet.id, facts: { isProtected: false } });
    },
  },
});

/** Passwords live as long as the session: a file keeps only whether its structure is protected. */
const passwords = new WeakMap<Book, string>();

export const workbookProtection = objectType<Book>("WorkbookProtection", {
  get: { Protected: ({ structureProtected }) => structureProtected },
  call: {
    Protect: (book, [password]: readonly unknown[]) => {
      if (book.structureProtected) throw invalidOperation();
      book.structureProtected = true;
      if (typeof password === "string" && password !== "") passwords.set(book, password);
    },
    Unprotect: (book, [password]: readonly unknown[]) => {
      const wanted = passwords.get(book);
      if (wanted !== undefined && wanted !== password) throw accessDenied();
      book.structureProtected = false;
      passwords.delete(book);
    },
  },
});
