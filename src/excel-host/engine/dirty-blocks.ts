import type { Area } from "../book-snapshot";

/** Single cells written one by one are handed over as the blocks they form, as far as that is seen at once. */
export function merged(dirty: readonly { sheetId: string; area: Area }[]): { sheetId: string; area: Area }[] {
  const blocks: { sheetId: string; area: Area }[] = [];
  for (const { sheetId, area } of dirty) {
    const last = blocks.at(-1);
    if (last?.sheetId === sheetId) {
      const { area: before } = last;
      if (before.column === area.column && before.columns === area.columns && before.row + before.rows === area.row) {
        blocks[blocks.length - 1] = { sheetId, area: { ...before, rows: before.rows + area.rows } };
        continue;
      }
      if (before.row === area.row && before.rows === area.rows && before.column + before.columns === area.column) {
        blocks[blocks.length - 1] = { sheetId, area: { ...before, columns: before.columns + area.columns } };
        continue;
      }
    }
    blocks.push({ sheetId, area });
  }
  return blocks;
}
