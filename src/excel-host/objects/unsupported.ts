import { objectType, type Instance } from "../protocol/object-type";

/** Families that are there to be refused by their own members' names: "PivotTableCollection.add". */
function refusing(families: Readonly<Record<string, string>>): Readonly<Record<string, () => Instance>> {
  return Object.fromEntries(
    Object.entries(families).map(([member, name]) => {
      const type = objectType<null>(name, {});
      return [member, () => type.of(null)];
    }),
  );
}

export const unsupportedOfSheet = refusing({
  PivotTables: "PivotTableCollection",
  Slicers: "SlicerCollection",
  Shapes: "ShapeCollection",
  NamedSheetViews: "NamedSheetViewCollection",
  CustomProperties: "WorksheetCustomPropertyCollection",
});

export const unsupportedOfBook = refusing({
  PivotTables: "PivotTableCollection",
  Slicers: "SlicerCollection",
  Bindings: "BindingCollection",
  TableStyles: "TableStyleCollection",
  PivotTableStyles: "PivotTableStyleCollection",
  SlicerStyles: "SlicerStyleCollection",
  TimelineStyles: "TimelineStyleCollection",
  Queries: "QueryCollection",
  LinkedWorkbooks: "LinkedWorkbookCollection",
});
