/**
 * Calls back after someone at this machine has typed, not after what add-ins write.
 * @returns a function that stops it.
 */
export async function watchEntries(
  onEntry: (entry: { readonly sheet: string; readonly address: string }) => void,
): Promise<() => Promise<void>> {
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => {
      if (!isTyped(event)) return;
      await Excel.run(async (eventContext) => {
        const sheet = eventContext.workbook.worksheets.getItemOrNullObject(event.worksheetId).load("name");
        await eventContext.sync();
        if (!sheet.isNullObject) onEntry({ sheet: sheet.name, address: event.address });
      });
    });
    await context.sync();
    return added;
  });
  return () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}

/** `triggerSource` says which changes are an add-in's own from ExcelApi 1.14 on; before, it is missing. */
function isTyped({ source, changeType, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return (
    source === Excel.EventSource.local &&
    changeType === Excel.DataChangeType.rangeEdited &&
    (triggerSource as string | undefined) !== "ThisLocalAddin"
  );
}
