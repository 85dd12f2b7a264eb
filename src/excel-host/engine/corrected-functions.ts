import { ArrayValueObject, type BaseValueObject, type IFunctionService } from "@univerjs/engine-formula";

type Calculate = (...given: BaseValueObject[]) => BaseValueObject;

/** Where Univer 0.25.1 answers otherwise than Excel. */
export function correctFunctions(functions: IFunctionService): void {
  const correct = (name: string, correction: (calculate: Calculate) => Calculate) => {
    const executor = functions.getExecutor(name);
    if (executor) executor.calculate = correction(executor.calculate.bind(executor) as Calculate);
  };
  // It sorts the cells it was given rather than a copy: every later formula would read them in that order.
  correct(
    "SORT",
    (sort) =>
      (...given) =>
        sort(...given.map(copyOf)),
  );

  // It answers rich text, which no other formula can read.
  correct(
    "HYPERLINK",
    (link) =>
      (...given) =>
        given.at(-1) ?? link(),
  );

  // A month after the last of January it says the third of March.
  const monthEnd = functions.getExecutor("EOMONTH");
  correct("EDATE", (later) => (...given) => {
    const dates = later(...given);
    if (!(dates instanceof ArrayValueObject)) return dates;
    return dates.mapValue((date, row, column) => {
      const ends = monthEnd?.calculate(...given.map((each) => at(each, row, column))) as BaseValueObject | undefined;
      return ends && Number(ends.getValue()) < Number(date.getValue()) ? ends : date;
    });
  });
}

function copyOf(value: BaseValueObject): BaseValueObject {
  return value instanceof ArrayValueObject ? value.mapValue((each) => each) : value;
}

/** One value of an array; a single value stands for every place. */
function at(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  const [r, c] = [value.getRowCount() === 1 ? 0 : row, value.getColumnCount() === 1 ? 0 : column];
  return value.get(r, c) ?? value;
}
