import type { Book } from "../engine/book";
import { calculated } from "../engine/calculate";
import { objectType } from "../protocol/object-type";
import { oneOf, truth } from "./given";

const dateTime = objectType<Book>("DatetimeFormatInfo", {
  get: {
    DateSeparator: () => "/",
    LongDatePattern: () => "dd MMMM yyyy",
    ShortDatePattern: () => "dd/MM/yyyy",
    TimeSeparator: () => ":",
    LongTimePattern: () => "HH:mm:ss",
  },
});

const numbers = objectType<Book>("NumberFormatInfo", {
  get: { NumberDecimalSeparator: () => ".", NumberGroupSeparator: () => "," },
});

/** The stand-in is set to the United Kingdom, as its users' Excel is. */
const culture = objectType<Book>("CultureInfo", {
  get: { Name: () => "en-GB" },
  child: { DatetimeFormat: (book) => dateTime.of(book), NumberFormat: (book) => numbers.of(book) },
});

export const application = objectType<Book>("Application", {
  get: {
    CalculationMode: (_book, { calculationMode }) => calculationMode,
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (_book, value: unknown, session) => {
      session.calculationMode = oneOf(["Automatic", "AutomaticExceptTables", "Manual"], value);
    },
  },
  child: { CultureInfo: (book) => culture.of(book) },
  call: {
    Calculate: async (book, [kind]: readonly unknown[]) => {
      if (oneOf(["Recalculate", "Full", "FullRebuild"], kind) !== "Recalculate") book.grid.markAllDirty();
      await calculated(book);
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const runtime = objectType<Book>("Runtime", {
  get: { EnableEvents: (_book, { eventsEnabled }) => eventsEnabled },
  set: {
    EnableEvents: (_book, value: unknown, session) => {
      session.eventsEnabled = truth(value);
    },
  },
});
