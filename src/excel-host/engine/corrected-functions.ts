import { ArrayValueObject, type BaseValueObject, type IFunctionService } from "@univerjs/engine-formula";

/** Where Univer 0.25.1 answers otherwise than Excel. */
export function correctFunctions(functions: IFunctionService): void {
  // It sorts the cells it was given rather than a copy: every later formula would read them in that order.
  const sort = functions.getExecutor("SORT");
  const sorted = sort?.calculate.bind(sort);
  if (sort && sorted)
    sort.calculate = (array: BaseValueObject, ...others: BaseValueObject[]) =>
      sorted(array instanceof ArrayValueObject ? array.mapValue((value) => value) : array, ...others);

  // It answers rich text, which no other formula can read.
  const hyperlink = functions.getExecutor("HYPERLINK");
  if (hyperlink) hyperlink.calculate = (address: BaseValueObject, label = address) => label;
}
