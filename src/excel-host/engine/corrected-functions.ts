import { ArrayValueObject, type BaseValueObject, type IFunctionService } from "@univerjs/engine-formula";

/** Univer 0.25.1 sorts the cells it was given rather than a copy: every later formula would read them in that order. */
export function correctFunctions(functions: IFunctionService): void {
  const sort = functions.getExecutor("SORT");
  if (!sort) return;
  const calculate = sort.calculate.bind(sort);
  sort.calculate = (array: BaseValueObject, ...others: BaseValueObject[]) =>
    calculate(array instanceof ArrayValueObject ? array.mapValue((value) => value) : array, ...others);
}
