import * as z from "zod/mini";
import { type FinancialYear, parseFinancialYear } from "../domain/financial-year";

/** A financial year as seeds write it, "2019/20", read into the domain's own. */
export const writtenYear = z.pipe(
  z
    .string()
    .check(z.refine((text) => parseFinancialYear(text) !== null, 'expected a financial year such as "2019/20"')),
  z.transform((text: string) => parseFinancialYear(text) as FinancialYear),
);
