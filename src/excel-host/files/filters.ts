import type { Area, FilterCriteria, SheetSnapshot } from "../book-snapshot";
import { areaName, areaOf } from "./addresses";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, element, isOn, numberOf } from "./xml";

type AutoFilter = NonNullable<SheetSnapshot["autoFilter"]>;

const operators: ReadonlyMap<string, string> = new Map([
  ["equal", "="],
  ["notEqual", "<>"],
  ["greaterThan", ">"],
  ["greaterThanOrEqual", ">="],
  ["lessThan", "<"],
  ["lessThanOrEqual", "<="],
]);

export function readAutoFilter(filter: XmlElement | undefined): AutoFilter | undefined {
  const area = areaOf(attributeOf(filter, "ref") ?? "");
  if (!filter || !area) return undefined;
  const criteria: Record<number, FilterCriteria> = {};
  for (const column of childrenOf(filter, "filterColumn")) {
    const read = criteriaOf(column);
    const id = numberOf(column, "colId");
    if (read && id !== undefined) criteria[id] = read;
  }
  return { area, criteria };
}

function criteriaOf(column: XmlElement): FilterCriteria | undefined {
  const values = childOf(column, "filters");
  if (values) {
    const listed = childrenOf(values, "filter").map((filter) => attributeOf(filter, "val") ?? "");
    return { filterOn: "Values", values: isOn(values, "blank") ? [...listed, ""] : listed };
  }
  const custom = childOf(column, "customFilters");
  if (custom) {
    const [first, second] = childrenOf(custom, "customFilter").map(
      (filter) =>
        `${operators.get(attributeOf(filter, "operator") ?? "equal") ?? "="}${attributeOf(filter, "val") ?? ""}`,
    );
    return {
      filterOn: "Custom",
      criterion1: first,
      ...(second === undefined ? {} : { criterion2: second, operator: isOn(custom, "and") ? "And" : "Or" }),
    };
  }
  const top = childOf(column, "top10");
  if (top) {
    const end = isOn(top, "top", true) ? "Top" : "Bottom";
    return { filterOn: `${end}${isOn(top, "percent") ? "Percent" : "Items"}`, criterion1: attributeOf(top, "val") };
  }
  return undefined;
}

export function writtenAutoFilter(area: Area, criteria: Readonly<Record<number, FilterCriteria>>): XmlElement {
  const columns = Object.entries(criteria).flatMap(([column, wanted]) => {
    const rule = writtenCriteria(wanted);
    return rule ? [element("filterColumn", { colId: column }, [rule])] : [];
  });
  return element("autoFilter", { ref: areaName(area) }, columns);
}

function writtenCriteria(criteria: FilterCriteria): XmlElement | undefined {
  const on = String(criteria["filterOn"]);
  if (on === "Values") {
    const values = Array.isArray(criteria["values"]) ? criteria["values"].map(String) : [];
    return element(
      "filters",
      { blank: values.includes("") ? true : undefined },
      values.filter((value) => value !== "").map((value) => element("filter", { val: value })),
    );
  }
  if (on === "Custom") {
    const wanted = [criteria["criterion1"], criteria["criterion2"]].filter((value) => typeof value === "string");
    return element(
      "customFilters",
      { and: criteria["operator"] === "And" ? true : undefined },
      wanted.map(writtenCustom),
    );
  }
  if (/^(Top|Bottom)(Items|Percent)$/.test(on)) {
    return element("top10", {
      top: on.startsWith("Top") ? undefined : false,
      percent: on.endsWith("Percent") ? true : undefined,
      val: String(criteria["criterion1"]),
    });
  }
  return undefined;
}

function writtenCustom(criterion: string): XmlElement {
  const [, sign = "", value = criterion] = /^(<>|>=|<=|=|>|<)(.*)$/s.exec(criterion) ?? [];
  const operator = [...operators].find(([, shown]) => shown === sign)?.[0];
  return element("customFilter", { operator: operator === "equal" ? undefined : operator, val: value });
}
