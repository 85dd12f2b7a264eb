import { britishDate } from "../domain/wording";
import { areaOf } from "../workbook/area";
import type { Area } from "../workbook/change-plan";
import type { RecordedConversion, SelectionConversionRequest } from "./conversion-types";
import type { ConversionRegister } from "./conversion-register";
import { overlap } from "./selected-header";

/** What was done to the same cells before, as far as it still stands: one sentence for each conversion. */
export function earlierConversions(
  { recorded }: ConversionRegister,
  sheet: string,
  area: Area,
  where: SelectionConversionRequest["where"],
): string[] {
  return recorded
    .map(({ conversion }) => conversion)
    .filter((one) => one.sheet === sheet && one.state !== "restored" && overlap(areaIn(one.cells), area))
    .flatMap((one) => sentence(one, where));
}

function sentence({ key, cells, from, to, when, where }: RecordedConversion, now: typeof where): string[] {
  const done = `${key} converted ${cells} from ${from} to ${to} on ${britishDate(when.slice(0, 10))} already`;
  if (where === "in-place") return [`${done}: see that nothing is converted twice.`];
  return now === "beside"
    ? [`${done}, beside.`]
    : [
        `The results of ${key} are worked out from ${cells} in ${from}: delete them once these cells are in another unit.`,
      ];
}

/** Nowhere, for words in the list that are no address. */
function areaIn(address: string): Area {
  return /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(address)
    ? areaOf(address)
    : { row: 0, column: 0, rows: 0, columns: 0 };
}
